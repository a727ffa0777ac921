package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

/** The runs in PostgreSQL. */
@ApplicationScoped
class PanacheRunStore implements RunStore, PanacheRepositoryBase<RunRow, String> {
    private static final String PRIMARY_KEY = "run_pkey";
    private static final String COUNT_ISSUES =
            """
            UPDATE run
            SET minor_issues_count = minor_issues_count + :minor,
                major_issues_count = major_issues_count + :major
            WHERE run_id = :run
            """;

    private final RunRows rows;

    PanacheRunStore(RunRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean add(Run run, Optional<NextPhase> first) {
        try {
            persistAndFlush(rows.row(run, first));
            return true;
        } catch (ConstraintViolationException e) {
            if (PRIMARY_KEY.equals(e.getConstraintName())) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public Optional<Run> find(RunId id) {
        return findByIdOptional(id.value()).map(rows::run);
    }

    @Override
    public Optional<Run> lock(RunId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).map(rows::run);
    }

    @Override
    public void save(Run run, Optional<NextPhase> next) {
        var row = findByIdOptional(run.id().value()).orElseThrow();
        RunRows.write(run, next, row);
        flush();
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
