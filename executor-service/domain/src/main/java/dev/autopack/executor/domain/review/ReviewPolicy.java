package dev.autopack.executor.domain.review;

import dev.autopack.executor.domain.routing.Work;

/**
 * What is audited, and how much is shown and asked.
 *
 * @param answerTokens room for one auditor's answer
 * @param diffChars most characters of the diff that are shown; a risky change that is longer is not
 *     approved
 */
public record ReviewPolicy(Audited audited, long answerTokens, int diffChars) {
    public static final ReviewPolicy USUAL = new ReviewPolicy(Audited.ALL, 8_000, 200_000);

    /** Which phases are audited. */
    public enum Audited {
        ALL,
        HIGH_RISK
    }

    public ReviewPolicy {
        if (answerTokens < 1 || diffChars < 1) {
            throw new IllegalArgumentException(
                    "%d tokens, %d characters".formatted(answerTokens, diffChars));
        }
    }

    public boolean covers(Work work) {
        return switch (audited) {
            case ALL -> true;
            case HIGH_RISK -> work.isHighRisk();
        };
    }
}
