package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.run.AttemptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An attempt that this executor holds until {@code expiresAt}.
 *
 * @param attempt which try at which phase of which run
 * @param task what to build, on what
 * @param history what happened before
 */
public record Assignment(
        AttemptId attempt, LeaseProof proof, Instant expiresAt, Task task, History history) {

    /** What to build, on what; the base is empty before the first landing of a run. */
    public record Task(PhaseOrder phase, RepositoryOrder repository, Optional<String> baseCommit) {}

    /** Why earlier attempts failed, oldest first, and the change that a person approved. */
    public record History(List<String> feedback, Optional<ApprovedChange> approved) {
        public History {
            feedback = List.copyOf(feedback);
        }
    }
}
