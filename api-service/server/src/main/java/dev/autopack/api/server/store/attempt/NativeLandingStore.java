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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
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

    private final EntityManager entities;

    NativeLandingStore(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(Landing landing, Instant at) {
        var move = landing.move();
        of(ADD, landing.attempt())
                .setParameter("parent", landing.parent().value())
                .setParameter("url", move.repository().url())
                .setParameter("base", move.repository().baseBranch())
                .setParameter("branch", move.branch())
                .setParameter("from", move.from().map(CommitId::value).orElse(null))
                .setParameter("to", move.to().value())
                .setParameter("principal", landing.principal())
                .setParameter("at", at)
                .executeUpdate();
    }

    @Override
    public Optional<Landing> find(AttemptKey attempt) {
        return landings(of(FIND, attempt)).findFirst();
    }

    @Override
    public void close(AttemptKey attempt) {
        of(CLOSE, attempt).executeUpdate();
    }

    @Override
    public List<Landing> open(Instant before, int limit) {
        return landings(
                        entities.createNativeQuery(OPEN)
                                .setParameter("before", before)
                                .setParameter("limit", limit))
                .toList();
    }

    private static Stream<Landing> landings(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Cells::of).map(NativeLandingStore::landing);
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

    private Query of(String sql, AttemptKey attempt) {
        return entities.createNativeQuery(sql)
                .setParameter("run", attempt.phase().run().value())
                .setParameter("phase", attempt.phase().phase().value())
                .setParameter("attempt", attempt.number());
    }
}
