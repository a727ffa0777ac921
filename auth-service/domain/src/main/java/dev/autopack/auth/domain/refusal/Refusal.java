package dev.autopack.auth.domain.refusal;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A no with its reason and, when waiting helps, how long to wait. */
public final class Refusal extends RuntimeException {
    private final Reason reason;
    private final String detail;
    private final @Nullable Duration retryAfter;

    public Refusal(Reason reason, String detail) {
        super(detail);
        this.detail = detail;
        this.reason = reason;
        this.retryAfter = null;
    }

    public Refusal(Reason reason, String detail, Duration retryAfter) {
        super(detail);
        this.detail = detail;
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    public Reason reason() {
        return reason;
    }

    /** One sentence for the client. */
    public String detail() {
        return detail;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
