package dev.autopack.api.domain.tier;

/** Where a tier stands; it follows from its phases. */
public enum TierState {
    PENDING,
    IN_PROGRESS,
    COMPLETE,
    FAILED,
    SKIPPED;

    public boolean isDone() {
        return switch (this) {
            case PENDING, IN_PROGRESS -> false;
            case COMPLETE, FAILED, SKIPPED -> true;
        };
    }

    /** The next tier may start. */
    public boolean isPassed() {
        return switch (this) {
            case COMPLETE, SKIPPED -> true;
            case PENDING, IN_PROGRESS, FAILED -> false;
        };
    }
}
