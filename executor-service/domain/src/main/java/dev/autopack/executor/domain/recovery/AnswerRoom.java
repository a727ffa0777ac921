package dev.autopack.executor.domain.recovery;

import java.util.List;

/** How many tokens the next answer may have. */
public final class AnswerRoom {
    static final long MOST = 64_000;

    private AnswerRoom() {}

    /**
     * The usual room, or a larger one for the rest of the phase once that was granted.
     *
     * @param usual what the size of the work calls for
     */
    public static long of(List<PastAttempt> attempts, long usual) {
        return attempts.stream()
                .map(PastAttempt::next)
                .mapToLong(next -> next instanceof Next.LargerBudget(var tokens) ? tokens : 0)
                .filter(granted -> granted > 0)
                .map(granted -> Math.max(granted, larger(usual)))
                .reduce(usual, Math::max);
    }

    /** A quarter more, rounded up. */
    static long larger(long tokens) {
        return Math.min(MOST, Math.ceilDiv(5 * tokens, 4L));
    }
}
