package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.tier.TierState;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The phases in PostgreSQL. */
@ApplicationScoped
class PanachePhaseStore implements PhaseStore, PanacheRepositoryBase<PhaseRow, Long> {
    private static final String STANDINGS =
            """
            select phase, tier.state
            from PhaseRow phase join TierRow tier on tier.number = phase.tierNumber
            where phase.runId = :run
            order by phase.tierIndex, phase.phaseIndex
            """;

    private final PhaseRows rows;

    PanachePhaseStore(PhaseRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Phase> addAll(List<Phase> phases) {
        var added = phases.stream().map(rows::row).toList();
        persist(added);
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
        return getEntityManager()
                .createQuery(STANDINGS, Object[].class)
                .setParameter("run", run.value())
                .getResultStream()
                .map(PanachePhaseStore::standing)
                .toList();
    }

    private static Standing standing(Object[] cells) {
        var row = (PhaseRow) cells[0];
        return new Standing(
                new PhaseId(row.phaseId),
                PhaseRows.place(row),
                PhaseStates.read(row),
                (TierState) cells[1]);
    }

    @Override
    public void save(Phase phase) {
        var row = findByIdOptional(phase.spec().place().number()).orElseThrow();
        PhaseRows.write(phase, row);
    }

    private Optional<PhaseRow> row(PhaseKey key) {
        return find("runId = ?1 and phaseId = ?2", key.run().value(), key.phase().value())
                .firstResultOptional();
    }
}
