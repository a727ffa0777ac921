package dev.autopack.api.domain.evidence;

/** How many attempts and tokens are gone; both must stay within their limits. */
public record BudgetFacts(int failedAttempts, int attemptsMax, long tokensUsed, long tokenCap) {
    public boolean isKept() {
        return failedAttempts < attemptsMax && tokensUsed <= tokenCap;
    }
}
