package dev.autopack.api.server.store.issue;

import dev.autopack.api.domain.issue.BacklogIssue;
import dev.autopack.api.domain.issue.IssueKey;
import dev.autopack.api.domain.issue.IssueStore;
import dev.autopack.api.domain.issue.PhaseIssue;
import dev.autopack.api.domain.issue.RunIssue;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.server.store.base.Cells;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Issues in PostgreSQL; those of runs and of the project are grouped when they are read. */
@ApplicationScoped
class NativeIssueStore implements IssueStore {
    private static final String FIND =
            """
            SELECT tier_id, severity, effective_severity, source, category, task_category, complexity,
                evidence_refs, occurrence_count, first_seen, last_seen
            FROM issue
            WHERE run_id = :run AND phase_id = :phase AND issue_key = :key
            """;
    private static final String SAVE =
            """
            INSERT INTO issue (
                run_id, phase_id, issue_key, tier_id, severity, effective_severity, source, category,
                task_category, complexity, evidence_refs, occurrence_count, first_seen, last_seen)
            VALUES (
                :run, :phase, :key, :tier, :severity, :effective, :source, :category,
                :task, :complexity, CAST(:refs AS text[]), :count, :first, :last)
            ON CONFLICT (run_id, phase_id, issue_key) DO UPDATE
            SET severity = excluded.severity,
                effective_severity = excluded.effective_severity,
                evidence_refs = excluded.evidence_refs,
                occurrence_count = excluded.occurrence_count,
                last_seen = excluded.last_seen
            """;
    private static final String OF_RUN =
            """
            SELECT issue.issue_key,
                min(issue.effective_severity) AS worst,
                (array_agg(issue.category ORDER BY issue.first_seen, issue.phase_id))[1] AS category,
                min(phase.phase_index), max(phase.phase_index), sum(issue.occurrence_count),
                array_agg(issue.phase_id ORDER BY phase.tier_index, phase.phase_index),
                array_agg(DISTINCT issue.tier_id)
            FROM issue
            JOIN phase ON phase.run_id = issue.run_id AND phase.phase_id = issue.phase_id
            WHERE issue.run_id = :run AND (CAST(:key AS text) IS NULL OR issue.issue_key = :key)
            GROUP BY issue.issue_key
            ORDER BY issue.issue_key
            LIMIT :limit
            """;
    private static final String BACKLOG =
            """
            SELECT issue.issue_key,
                min(issue.effective_severity) AS worst,
                (array_agg(issue.category ORDER BY issue.first_seen, issue.run_id, issue.phase_id))[1],
                count(DISTINCT issue.run_id) - 1,
                count(DISTINCT (issue.run_id, issue.tier_id)) - 1,
                max(run.safety_profile),
                sum(issue.occurrence_count), min(issue.first_seen), max(issue.last_seen)
            FROM issue
            JOIN run ON run.run_id = issue.run_id
            WHERE CAST(:key AS text) IS NULL OR issue.issue_key = :key
            GROUP BY issue.issue_key
            ORDER BY min(issue.first_seen), issue.issue_key
            LIMIT :limit OFFSET :offset
            """;
    private static final String BACKLOG_SIZE = "SELECT count(DISTINCT issue_key) FROM issue";

    private final Session entities;

    NativeIssueStore(Session entities) {
        this.entities = entities;
    }

    @Override
    public Optional<PhaseIssue> find(PhaseKey phase, IssueKey key) {
        return entities.createNativeQuery(FIND, Object[].class)
                .setParameter("run", phase.run().value())
                .setParameter("phase", phase.phase().value())
                .setParameter("key", key.value())
                .getResultStream()
                .map(row -> IssueCells.ofPhase(phase, key, Cells.of(row)))
                .findFirst();
    }

    @Override
    public void save(PhaseIssue issue) {
        var note = issue.note();
        entities.createNativeMutationQuery(SAVE)
                .setParameter("run", issue.place().phase().run().value())
                .setParameter("phase", issue.place().phase().phase().value())
                .setParameter("key", issue.key().value())
                .setParameter("tier", issue.place().tier().value())
                .setParameter("severity", note.severity().name())
                .setParameter("effective", issue.effective().name())
                .setParameter("source", note.source())
                .setParameter("category", note.category())
                .setParameter("task", note.taskCategory())
                .setParameter("complexity", note.complexity())
                .setParameter("refs", note.evidenceRefs().toArray(String[]::new))
                .setParameter("count", issue.seen().count())
                .setParameter("first", issue.seen().first())
                .setParameter("last", issue.seen().last())
                .executeUpdate();
    }

    @Override
    public List<RunIssue> ofRun(RunId run, int limit) {
        return ofRun(run, Optional.empty(), limit);
    }

    @Override
    public Optional<RunIssue> ofRun(RunId run, IssueKey key) {
        return ofRun(run, Optional.of(key), 1).stream().findFirst();
    }

    private List<RunIssue> ofRun(RunId run, Optional<IssueKey> key, int limit) {
        return entities.createNativeQuery(OF_RUN, Object[].class)
                .setParameter("run", run.value())
                .setParameter("key", key.map(IssueKey::value).orElse(null), String.class)
                .setParameter("limit", limit)
                .getResultStream()
                .map(row -> IssueCells.ofRun(Cells.of(row)))
                .toList();
    }

    @Override
    public List<BacklogIssue> backlog(int limit, int offset) {
        return backlog(Optional.empty(), limit, offset);
    }

    @Override
    public Optional<BacklogIssue> backlog(IssueKey key) {
        return backlog(Optional.of(key), 1, 0).stream().findFirst();
    }

    private List<BacklogIssue> backlog(Optional<IssueKey> key, int limit, int offset) {
        return entities.createNativeQuery(BACKLOG, Object[].class)
                .setParameter("key", key.map(IssueKey::value).orElse(null), String.class)
                .setParameter("limit", limit)
                .setParameter("offset", offset)
                .getResultStream()
                .map(row -> IssueCells.ofProject(Cells.of(row)))
                .toList();
    }

    @Override
    public long backlogSize() {
        return entities.createNativeQuery(BACKLOG_SIZE, Long.class).getSingleResult();
    }
}
