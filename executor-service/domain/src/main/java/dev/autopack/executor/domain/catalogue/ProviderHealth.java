package dev.autopack.executor.domain.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sets a provider aside that fails twice in a row. After a while one call may try it: an answer
 * brings it back, a failure sets it aside again, and so does a call that is never heard of again.
 */
public final class ProviderHealth {
    private static final int FAILURES_MAX = 2;
    private static final State WELL = new State(0, Instant.MIN);

    private final Duration aside;
    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** How often a provider has failed in a row, and until when nobody shall ask it. */
    private record State(int failures, Instant until) {
        boolean isUsable(Instant now) {
            return failures < FAILURES_MAX || !now.isBefore(until);
        }

        State tried(Instant again) {
            return failures < FAILURES_MAX ? this : new State(failures, again);
        }

        State failed(Instant again) {
            return new State(Math.min(failures + 1, FAILURES_MAX), again);
        }
    }

    public ProviderHealth(Duration aside) {
        this.aside = aside;
    }

    public boolean usable(String provider, Instant now) {
        return states.getOrDefault(provider, WELL).isUsable(now);
    }

    /** Answers false when the provider is set aside; of many callers only one may try it again. */
    public boolean begin(String provider, Instant now) {
        var allowed = new boolean[1];
        states.compute(
                provider,
                (_, known) -> {
                    var state = known == null ? WELL : known;
                    allowed[0] = state.isUsable(now);
                    return allowed[0] ? state.tried(now.plus(aside)) : state;
                });
        return allowed[0];
    }

    public void succeeded(String provider) {
        states.remove(provider);
    }

    public void failed(String provider, Instant now) {
        states.compute(
                provider, (_, known) -> (known == null ? WELL : known).failed(now.plus(aside)));
    }
}
