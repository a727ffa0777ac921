package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.lease.order.RepositoryOrder;
import dev.autopack.executor.domain.recovery.PastAttempt;
import dev.autopack.executor.domain.routing.Overrides;
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

    /**
     * What to build, on what, with what.
     *
     * @param baseCommit empty before the first landing of a run
     * @param overrides models that the plan demands
     */
    public record Task(
            PhaseOrder phase,
            RepositoryOrder repository,
            Optional<String> baseCommit,
            Funds funds,
            Overrides overrides) {

        public Task onto(String commit) {
            return new Task(phase, repository, Optional.of(commit), funds, overrides);
        }
    }

    /**
     * What happened before.
     *
     * @param feedback why earlier attempts failed, oldest first
     * @param approved the change that a person approved
     * @param attempts the earlier attempts at this phase, oldest first
     * @param attemptsMax how many counted attempts the phase has in all
     */
    public record History(
            List<String> feedback,
            Optional<ApprovedChange> approved,
            List<PastAttempt> attempts,
            int attemptsMax,
            Guidance guidance) {
        public static final History NONE =
                new History(List.of(), Optional.empty(), List.of(), 5, Guidance.NONE);

        public History {
            feedback = List.copyOf(feedback);
            attempts = List.copyOf(attempts);
        }
    }

    /** The same attempt on another base. */
    public Assignment onto(String commit) {
        return new Assignment(attempt, proof, expiresAt, task.onto(commit), history);
    }
}
