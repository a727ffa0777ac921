package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.evidence.EvidenceKind;
import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.evidence.EvidenceUnit;
import dev.autopack.api.domain.ledger.CanonicalJson;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Evidence in PostgreSQL, where a trigger keeps it from being changed. */
@ApplicationScoped
class NativeEvidenceStore implements EvidenceStore {
    private static final String ADD =
            """
            INSERT INTO evidence
                (run_id, phase_id, attempt, evidence_unit_id, kind, object_id, content_hash, content)
            VALUES
                (:run, :phase, :attempt, :id, :kind, :object, :hash, CAST(:content AS json))
            ON CONFLICT DO NOTHING
            """;
    private static final String OF =
            """
            SELECT evidence_unit_id, kind, object_id, content_hash, CAST(content AS text)
            FROM evidence
            WHERE run_id = :run AND phase_id = :phase AND attempt = :attempt
            ORDER BY number
            """;

    private final EntityManager entities;
    private final JsonText json;

    NativeEvidenceStore(EntityManager entities, JsonText json) {
        this.entities = entities;
        this.json = json;
    }

    @Override
    public void add(AttemptKey attempt, EvidenceUnit unit) {
        of(ADD, attempt)
                .setParameter("id", unit.id())
                .setParameter("kind", unit.kind().name())
                .setParameter("object", unit.objectId())
                .setParameter("hash", unit.contentHash())
                .setParameter("content", CanonicalJson.write(unit.content()))
                .executeUpdate();
    }

    @Override
    public List<EvidenceUnit> of(AttemptKey attempt) {
        List<?> found = of(OF, attempt).getResultList();
        return found.stream().map(Cells::of).map(this::unit).toList();
    }

    private EvidenceUnit unit(Cells row) {
        return new EvidenceUnit(
                row.text(0),
                EvidenceKind.valueOf(row.text(1)),
                row.text(2),
                row.text(3),
                json.object(row.text(4)));
    }

    private Query of(String sql, AttemptKey attempt) {
        return entities.createNativeQuery(sql)
                .setParameter("run", attempt.phase().run().value())
                .setParameter("phase", attempt.phase().phase().value())
                .setParameter("attempt", attempt.number());
    }
}
