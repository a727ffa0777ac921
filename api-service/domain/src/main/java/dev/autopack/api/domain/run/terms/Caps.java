package dev.autopack.api.domain.run.terms;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What a run may use at most.
 *
 * @param costMicros in micro-dollars; empty for no cap
 * @param parallelPhases how many phases of a tier may be worked on at once
 */
public record Caps(
        long tokens, int phases, Duration duration, OptionalLong costMicros, int parallelPhases) {
    public static final int PARALLEL_MAX = 4;

    public static final long TOKENS_DEFAULT = 5_000_000;
    public static final int PHASES_DEFAULT = 25;
    public static final Duration DURATION_DEFAULT = Duration.ofHours(2);

    public Caps {
        if (tokens < 1 || phases < 1 || duration.toMinutes() < 1) {
            throw new IllegalArgumentException(
                    "caps of %d tokens, %d phases, %s".formatted(tokens, phases, duration));
        }
        if (parallelPhases < 1 || parallelPhases > PARALLEL_MAX) {
            throw new IllegalArgumentException("%d phases at once".formatted(parallelPhases));
        }
    }

    public static Caps defaults() {
        return ofTokens(TOKENS_DEFAULT);
    }

    /** The usual caps with another one for tokens. */
    public static Caps ofTokens(long tokens) {
        return new Caps(tokens, PHASES_DEFAULT, DURATION_DEFAULT, OptionalLong.empty(), 1);
    }
}
