package dev.autopack.api.domain.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The runs. Tokens are counted by the budget store alone, so {@link #save} leaves them. */
public interface RunStore {
    /** Refuses a run whose id is taken. */
    void add(Run run);

    Optional<Run> find(RunId id);

    /** The run, locked until the transaction ends; taken before any of its phases. */
    Optional<Run> lock(RunId id);

    /** Keeps the run, and which phase can be leased from when, if any. */
    void save(Run run, Optional<NextPhase> next);

    /** Runs that are not done although their time is up, oldest first. */
    List<RunId> overdue(Instant now, int limit);
}
