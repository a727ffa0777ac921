package dev.autopack.executor.domain.draft;

import java.util.OptionalInt;

/** How much of a file a phase may be expected to change. */
public enum ChangeSize {
    SMALL_FIX(30),
    /** A small fix that has failed once and names few paths. */
    RELAXED_FIX(60),
    ORDINARY(-1),
    LARGE_REFACTOR(-1);

    private final int churnPercent;

    ChangeSize(int churnPercent) {
        this.churnPercent = churnPercent;
    }

    /** Most lines of a file that may change, in percent of those it had; empty for any number. */
    public OptionalInt churnPercent() {
        return churnPercent < 0 ? OptionalInt.empty() : OptionalInt.of(churnPercent);
    }
}
