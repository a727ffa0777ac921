package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.evidence.EvidenceKind;
import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.evidence.EvidenceUnit;
import dev.autopack.api.domain.ledger.CanonicalJson;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.JsonText;
import dev.autopack.api.server.store.base.Sql;
import dev.autopack.api.server.store.base.Statement;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Sql sql;
    private final JsonText json;

    NativeEvidenceStore(Sql sql, JsonText json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public void add(AttemptKey attempt, EvidenceUnit unit) {
        of(ADD, attempt)
                .set("id", unit.id())
                .set("kind", unit.kind().name())
                .set("object", unit.objectId())
                .set("hash", unit.contentHash())
                .set("content", CanonicalJson.write(unit.content()))
                .update();
    }

    @Override
    public List<EvidenceUnit> of(AttemptKey attempt) {
        return of(OF, attempt).rows().stream().map(this::unit).toList();
    }

    private EvidenceUnit unit(Cells row) {
        return new EvidenceUnit(
                row.text(0),
                EvidenceKind.valueOf(row.text(1)),
                row.text(2),
                row.text(3),
                json.object(row.text(4)));
    }

    private Statement of(String text, AttemptKey attempt) {
        return sql.of(text)
                .set("run", attempt.phase().run().value())
                .set("phase", attempt.phase().phase().value())
                .set("attempt", attempt.number());
    }
}
