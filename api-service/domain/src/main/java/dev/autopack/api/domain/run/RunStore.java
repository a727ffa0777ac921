package dev.autopack.api.domain.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs. Tokens and issues are counted apart, so {@link #save} leaves them. */
public interface RunStore {
    /** Keeps a new run and which phase is its first; false when the id is taken. */
    boolean add(Run run, Optional<NextPhase> first);

    Optional<Run> find(RunId id);

    /** The run, locked until the transaction ends; taken before any of its phases. */
    Optional<Run> lock(RunId id);

    /** Keeps the run, and which phase can be leased from when, if any. */
    void save(Run run, Optional<NextPhase> next);

    /** Adds to the issue counters. */
    void countIssues(RunId id, int minor, int major);

    /** Runs that are not done although their time is up, oldest first. */
    List<RunId> overdue(Instant now, int limit);

    /** The one phase of a run that can be leased, and from when on. */
    record NextPhase(String phaseId, Instant readyAt) {}
}
