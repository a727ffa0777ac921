package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhasePlace;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.domain.tier.TierState;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The phases in PostgreSQL. */
@ApplicationScoped
class PanachePhaseStore implements PhaseStore, PanacheRepositoryBase<PhaseRow, Long> {
    // Columns instead of whole rows: a run may have thousands of phases, and each move asks for
    // this.
    private static final String STANDINGS =
            """
            SELECT phase.number, phase.phase_id, phase.phase_index, phase.tier_id, phase.tier_index,
                phase.tier_number, tier.state AS tier_state, phase.state, phase.ready_at,
                phase.lease_id, phase.lease_owner, phase.lease_expires_at, phase.fence,
                phase.commit_id, phase.failure_reason, phase.depends_on
            FROM phase
            JOIN tier ON tier.number = phase.tier_number
            WHERE phase.run_id = :run
            ORDER BY phase.tier_index, phase.phase_index
            """;

    private final Sql sql;
    private final PhaseRows rows;

    PanachePhaseStore(Sql sql, PhaseRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public List<Phase> addAll(List<Phase> phases) {
        var added = phases.stream().map(rows::row).toList();
        persist(added);
        flush();
        return added.stream().map(rows::phase).toList();
    }

    @Override
    public Optional<Phase> find(PhaseKey key) {
        return row(key).map(rows::phase);
    }

    @Override
    public List<Phase> of(RunId run) {
        return list("runId = ?1 order by tierIndex, phaseIndex", run.value()).stream()
                .map(rows::phase)
                .toList();
    }

    @Override
    public List<Standing> standings(RunId run) {
        return sql.of(STANDINGS).set("run", run.value()).rows().stream()
                .map(PanachePhaseStore::standing)
                .toList();
    }

    private static Standing standing(Cells cells) {
        var row = new PhaseRow();
        row.state = cells.text(7);
        row.readyAt = cells.optionalInstant(8).orElse(null);
        row.leaseId = cells.optionalText(9).orElse(null);
        row.leaseOwner = cells.optionalText(10).orElse(null);
        row.leaseExpiresAt = cells.optionalInstant(11).orElse(null);
        row.fence = cells.number(12);
        row.commitId = cells.optionalText(13).orElse(null);
        row.failureReason = cells.optionalText(14).orElse(null);
        return new Standing(
                new PhaseId(cells.text(1)),
                new PhasePlace(
                        cells.number(0),
                        cells.count(2),
                        new TierId(cells.text(3)),
                        cells.count(4),
                        cells.number(5)),
                PhaseStates.read(row),
                TierState.valueOf(cells.text(6)),
                cells.texts(15));
    }

    @Override
    public void save(Phase phase) {
        var row = findByIdOptional(phase.spec().place().number()).orElseThrow();
        PhaseRows.write(phase, row);
        flush();
    }

    private Optional<PhaseRow> row(PhaseKey key) {
        return list("runId = ?1 and phaseId = ?2", key.run().value(), key.phase().value()).stream()
                .findFirst();
    }
}
