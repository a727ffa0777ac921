package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.draft.Draft;

/** Tokens are set aside before a model call and settled after it. */
public interface TokenBudget {
    /**
     * Answers the id of the reservation.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal BUDGET_SPENT
     */
    String reserve(Assignment assignment, long tokens, String role);

    void settle(Assignment assignment, String reservation, Draft draft);

    /** The call failed and used nothing that anybody knows of. */
    void release(Assignment assignment, String reservation, String role);
}
