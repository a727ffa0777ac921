package dev.autopack.auth.domain.account;

import java.time.Instant;
import java.util.Optional;

/** The failed logins under one name that still count. */
public record LoginFailures(int count, Instant lastAt) {
    public LoginFailures {
        if (count < 1) {
            throw new IllegalArgumentException("%d failed logins".formatted(count));
        }
    }

    /** Until when the name is locked, if it is at that time. */
    public Optional<Instant> lockedUntil(LoginLimits limits, Instant now) {
        var until = lastAt.plus(limits.lock());
        return count >= limits.failuresMax() && now.isBefore(until)
                ? Optional.of(until)
                : Optional.empty();
    }
}
