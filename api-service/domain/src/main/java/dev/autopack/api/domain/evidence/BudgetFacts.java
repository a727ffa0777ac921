package dev.autopack.api.domain.evidence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many attempts and tokens are gone; both must stay within their limits. */
public record BudgetFacts(int failedAttempts, int attemptsMax, long tokensUsed, long tokenCap) {
    public boolean isKept() {
        return failedAttempts < attemptsMax && tokensUsed <= tokenCap;
    }

    /** The form in which it is kept as evidence. */
    public Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("failed_attempts", failedAttempts);
        content.put("attempts_max", attemptsMax);
        content.put("tokens_used", tokensUsed);
        content.put("token_cap", tokenCap);
        return content;
    }
}
