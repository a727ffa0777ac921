package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.landing.Landing;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.mirror.AttemptRef;
import dev.autopack.api.domain.mirror.BranchMove;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.server.store.base.Cells;
import dev.autopack.api.server.store.base.Sql;
import dev.autopack.api.server.store.base.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Landings in PostgreSQL. */
@ApplicationScoped
class NativeLandingStore implements LandingStore {
    private static final String ADD =
            """
            INSERT INTO landing
                (run_id, phase_id, attempt, parent_commit, repository_url, base_branch, branch,
                from_commit, to_commit, principal, decided_at)
            VALUES
                (:run, :phase, :attempt, :parent, :url, :base, :branch,
                CAST(:from AS text), :to, :principal, :at)
            """;
    private static final String SELECT =
            """
            SELECT run_id, phase_id, attempt, parent_commit, repository_url, base_branch, branch,
                from_commit, to_commit, principal
            FROM landing
            """;
    private static final String FIND =
            SELECT + "WHERE run_id = :run AND phase_id = :phase AND attempt = :attempt";
    private static final String OPEN =
            SELECT + "WHERE NOT closed AND decided_at < :before ORDER BY decided_at LIMIT :limit";
    private static final String CLOSE =
            """
            UPDATE landing SET closed = true
            WHERE run_id = :run AND phase_id = :phase AND attempt = :attempt
            """;

    private final Sql sql;

    NativeLandingStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Landing landing, Instant at) {
        var move = landing.move();
        of(ADD, landing.attempt())
                .set("parent", landing.parent().value())
                .set("url", move.repository().url())
                .set("base", move.repository().baseBranch())
                .set("branch", move.branch())
                .set("from", move.from().map(CommitId::value).orElse(null))
                .set("to", move.to().value())
                .set("principal", landing.principal())
                .set("at", at)
                .update();
    }

    @Override
    public Optional<Landing> find(AttemptKey attempt) {
        return landings(of(FIND, attempt)).findFirst();
    }

    @Override
    public void close(AttemptKey attempt) {
        of(CLOSE, attempt).update();
    }

    @Override
    public List<Landing> open(Instant before, int limit) {
        return landings(sql.of(OPEN).set("before", before).set("limit", limit)).toList();
    }

    private static Stream<Landing> landings(Statement query) {
        return query.rows().stream().map(NativeLandingStore::landing);
    }

    private static Landing landing(Cells row) {
        var attempt = new AttemptKey(PhaseKey.of(row.text(0), row.text(1)), row.count(2));
        var move =
                new BranchMove(
                        new Repository(row.text(4), row.text(5)),
                        AttemptRef.of(attempt),
                        row.text(6),
                        row.optionalText(7).map(CommitId::new),
                        new CommitId(row.text(8)));
        return new Landing(attempt, new CommitId(row.text(3)), move, row.text(9));
    }

    private Statement of(String text, AttemptKey attempt) {
        return sql.of(text)
                .set("run", attempt.phase().run().value())
                .set("phase", attempt.phase().phase().value())
                .set("attempt", attempt.number());
    }
}
