package dev.autopack.auth.domain.refusal;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A no with its reason and, when waiting helps, how long to wait. */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final @Nullable Duration retryAfter;

    public Refusal(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.retryAfter = null;
    }

    public Refusal(Reason reason, String message, Duration retryAfter) {
        super(message);
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
