package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.run.NextPhase;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs in PostgreSQL. */
@ApplicationScoped
class PanacheRunStore implements RunStore, PanacheRepositoryBase<RunRow, String> {
    private static final String TAKE_ID =
            """
            SELECT pg_advisory_xact_lock(hashtextextended(:run, 0))
            """;
    private static final String COUNT_ISSUES =
            """
            UPDATE run
            SET minor_issues_count = minor_issues_count + :minor,
                major_issues_count = major_issues_count + :major
            WHERE run_id = :run
            """;

    @Override
    public boolean add(Run run, Optional<NextPhase> first) {
        // Two starts of one id at once are put in a row, so that the second sees the first.
        getEntityManager()
                .createNativeQuery(TAKE_ID)
                .setParameter("run", run.id().value())
                .getSingleResult();
        if (findById(run.id().value()) != null) {
            return false;
        }
        persistAndFlush(RunRows.row(run, first));
        return true;
    }

    @Override
    public Optional<Run> find(RunId id) {
        return findByIdOptional(id.value()).map(RunRows::run);
    }

    @Override
    public Optional<Run> lock(RunId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(RunRows::run);
    }

    @Override
    public void save(Run run, Optional<NextPhase> next) {
        var row = findByIdOptional(run.id().value()).orElseThrow();
        RunRows.write(run, next, row);
    }

    @Override
    public void countIssues(RunId id, int minor, int major) {
        getEntityManager()
                .createNativeQuery(COUNT_ISSUES)
                .setParameter("run", id.value())
                .setParameter("minor", minor)
                .setParameter("major", major)
                .executeUpdate();
    }

    @Override
    public List<RunId> overdue(Instant now, int limit) {
        return find("completedAt is null and deadlineAt < ?1 order by deadlineAt", now)
                .page(0, limit)
                .project(RunName.class)
                .stream()
                .map(name -> new RunId(name.runId()))
                .toList();
    }

    /** The id alone. */
    record RunName(String runId) {}
}
