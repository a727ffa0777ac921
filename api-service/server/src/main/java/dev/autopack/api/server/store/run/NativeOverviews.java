package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.overview.Overviews;
import dev.autopack.api.domain.overview.RunSummary;
import dev.autopack.api.domain.overview.Window;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.server.store.base.Cells;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Lists over all runs: one query for a page and one for its total. */
@ApplicationScoped
class NativeOverviews implements Overviews {
    private static final String RUNS =
            """
            SELECT page.run_id, page.state, page.created_at, page.tokens_spent, page.token_cap,
                phases.total, phases.complete, phases.current_name
            FROM (
                SELECT run_id, state, created_at, tokens_spent, token_cap
                FROM run
                ORDER BY created_at DESC, run_id
                LIMIT :limit OFFSET :offset
            ) page
            CROSS JOIN LATERAL (
                SELECT count(*) AS total,
                    count(*) FILTER (WHERE phase.state = 'COMPLETE') AS complete,
                    (array_agg(phase.name ORDER BY phase.tier_index, phase.phase_index)
                        FILTER (WHERE phase.state NOT IN ('COMPLETE', 'SKIPPED')))[1] AS current_name
                FROM phase
                WHERE phase.run_id = page.run_id
            ) phases
            ORDER BY page.created_at DESC, page.run_id
            """;
    private static final String RUN_COUNT = "SELECT count(*) FROM run";
    private static final String ALL_PHASES =
            "from PhaseRow order by runId, tierIndex, phaseIndex, number";
    private static final String PHASES_OF_RUN =
            "from PhaseRow where runId = :run order by tierIndex, phaseIndex, number";

    private final Session entities;
    private final PhaseRows rows;

    NativeOverviews(Session entities, PhaseRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Override
    public List<RunSummary> runs(Window window) {
        return entities.createNativeQuery(RUNS, Object[].class)
                .setParameter("limit", window.limit())
                .setParameter("offset", window.offset())
                .getResultStream()
                .map(row -> summary(Cells.of(row)))
                .toList();
    }

    private static RunSummary summary(Cells row) {
        return new RunSummary(
                new RunId(row.text(0)),
                RunState.valueOf(row.text(1)),
                row.instant(2),
                new RunSummary.Tokens(row.number(3), row.number(4)),
                new RunSummary.Phases(row.count(5), row.count(6), row.optionalText(7)));
    }

    @Override
    public long runCount() {
        return entities.createNativeQuery(RUN_COUNT, Long.class).getSingleResult();
    }

    @Override
    public List<Phase> phases(Optional<RunId> run, Window window) {
        var query =
                entities.createQuery(run.isPresent() ? PHASES_OF_RUN : ALL_PHASES, PhaseRow.class);
        run.ifPresent(id -> query.setParameter("run", id.value()));
        return query.setFirstResult(window.offset())
                .setMaxResults(window.limit())
                .getResultStream()
                .map(rows::phase)
                .toList();
    }

    @Override
    public long phaseCount(Optional<RunId> run) {
        var query =
                run.isPresent()
                        ? entities.createQuery(
                                "select count(*) from PhaseRow where runId = :run", Long.class)
                        : entities.createQuery("select count(*) from PhaseRow", Long.class);
        run.ifPresent(id -> query.setParameter("run", id.value()));
        return query.getSingleResult();
    }
}
