package dev.autopack.executor.domain.lease;

/** Tokens and money are set aside before a model call and settled after it. */
public interface TokenBudget {
    /**
     * Answers the id of the reservation.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal BUDGET_SPENT
     */
    String reserve(Assignment assignment, Spending most);

    /** Settling again with the same numbers changes nothing. */
    void settle(Assignment assignment, String reservation, Spent spent);
}
