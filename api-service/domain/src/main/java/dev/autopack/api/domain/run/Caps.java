package dev.autopack.api.domain.run;

import java.time.Duration;

/** What a run may use at most. */
public record Caps(long tokens, int phases, Duration duration) {
    public static final long TOKENS_DEFAULT = 5_000_000;
    public static final int PHASES_DEFAULT = 25;
    public static final Duration DURATION_DEFAULT = Duration.ofHours(2);

    public Caps {
        if (tokens < 1 || phases < 1 || duration.toMinutes() < 1) {
            throw new IllegalArgumentException(
                    "caps of %d tokens, %d phases, %s".formatted(tokens, phases, duration));
        }
    }

    public static Caps defaults() {
        return new Caps(TOKENS_DEFAULT, PHASES_DEFAULT, DURATION_DEFAULT);
    }
}
