package dev.autopack.executor.domain.draft;

import dev.autopack.executor.domain.catalogue.Usage;

/** How sure it is that an answer is whole. */
public enum Ending {
    /** The model stopped by itself with room to spare. */
    CHOSEN,
    /** The model stopped by itself, but the answer fills nearly all the room it had. */
    DOUBTFUL,
    /** The room was used up: only what proves to be whole is whole. */
    CUT;

    private static final long FULL_PERCENT = 95;

    public static Ending of(Draft draft, long outputTokensMax) {
        if (draft.stop() == StopReason.MAX_TOKENS) {
            return CUT;
        }
        return isFull(draft.usage(), outputTokensMax) ? DOUBTFUL : CHOSEN;
    }

    private static boolean isFull(Usage usage, long outputTokensMax) {
        var written = usage.completion();
        return written.isPresent()
                && written.getAsLong() * 100.0 >= outputTokensMax * (double) FULL_PERCENT;
    }
}
