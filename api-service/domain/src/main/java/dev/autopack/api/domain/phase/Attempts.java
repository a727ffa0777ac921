package dev.autopack.api.domain.phase;

/**
 * Counts the attempts at a phase.
 *
 * @param number of the present or next attempt, from 1
 * @param failed attempts that count against the maximum
 * @param spending whether the present attempt has reserved tokens
 */
public record Attempts(int number, int failed, int max, boolean spending) {
    public Attempts {
        if (number < 1 || failed < 0 || max < 1 || failed > max) {
            throw new IllegalArgumentException(
                    "attempt %d, %d of %d failed".formatted(number, failed, max));
        }
    }

    public static Attempts first(int max) {
        return new Attempts(1, 0, max, false);
    }

    /** The present attempt failed. */
    public Attempts fail() {
        return new Attempts(number + 1, failed + 1, max, false);
    }

    /** The present attempt was cut short through no fault of its own. */
    public Attempts interrupt() {
        return spending ? pass() : this;
    }

    /** The present attempt is over and does not count. */
    public Attempts pass() {
        return new Attempts(number + 1, failed, max, false);
    }

    /** A person gives the phase all its attempts again. */
    public Attempts reset() {
        return new Attempts(number + 1, 0, max, false);
    }

    public boolean exhausted() {
        return failed >= max;
    }
}
