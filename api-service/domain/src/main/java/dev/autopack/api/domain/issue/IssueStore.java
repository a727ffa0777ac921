package dev.autopack.api.domain.issue;

import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.RunId;
import java.util.List;
import java.util.Optional;

/** The issues; those of runs and of the project are counted from those of the phases. */
public interface IssueStore {
    Optional<PhaseIssue> find(PhaseKey phase, IssueKey key);

    void save(PhaseIssue issue);

    /** By key, at most as many as the limit. */
    List<RunIssue> ofRun(RunId run, int limit);

    Optional<RunIssue> ofRun(RunId run, IssueKey key);

    /** Oldest first. */
    List<BacklogIssue> backlog(int limit, int offset);

    Optional<BacklogIssue> backlog(IssueKey key);

    long backlogSize();
}
