package dev.autopack.executor.domain.lease;

/** The tokens of the run: the limit, and what is neither spent nor set aside. */
public record Funds(long limit, long left) {
    /** 0 when nothing is left, 1 when nothing is spent. */
    public double ratio() {
        return limit <= 0 ? 0 : Math.clamp((double) left / limit, 0, 1);
    }
}
