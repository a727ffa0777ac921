package dev.autopack.executor.server.llm.provider;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.llm.wire.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before a call is made again, and when not to make it again; for one call. */
public final class Patience {
    private static final Duration AWAY_STEP = Duration.ofSeconds(5);
    private static final Duration AWAY_MAX = Duration.ofSeconds(30);
    private static final Duration RATE_STEP = Duration.ofMinutes(1);
    private static final Duration RATE_MAX = Duration.ofMinutes(5);
    private static final int DOUBLINGS_MAX = 10;

    private final Bounds bounds;
    private final DoubleSupplier random;
    private Duration waited = Duration.ZERO;
    private int away;
    private int limited;

    /**
     * When patience ends.
     *
     * @param awayTries further tries when nobody answers
     * @param rateTries further tries when there are too many calls
     * @param waitMax of all waits of one call together
     */
    public record Bounds(int awayTries, int rateTries, Duration waitMax) {}

    /**
     * @param random from 0 to 1, so that callers that failed together do not come back together
     */
    Patience(Bounds bounds, DoubleSupplier random) {
        this.bounds = bounds;
        this.random = random;
    }

    /**
     * Answers how long to wait before the next try.
     *
     * @throws Refusal when there shall be none
     */
    Duration before(Fault fault) {
        return switch (fault.kind()) {
            case AWAY -> next(fault, away++ < bounds.awayTries() ? awayWait(fault) : none());
            case RATE_LIMITED ->
                    next(fault, limited++ < bounds.rateTries() ? rateWait(fault) : none());
            case REFUSED, KEY_REFUSED, TOO_LONG, QUOTA_SPENT, CUT_OFF, INTERRUPTED ->
                    throw refusal(fault);
        };
    }

    static Refusal refusal(Fault fault) {
        var reason =
                switch (fault.kind()) {
                    case REFUSED, KEY_REFUSED -> Reason.MODEL_REQUEST_REFUSED;
                    case TOO_LONG -> Reason.PROMPT_TOO_LONG;
                    case RATE_LIMITED, QUOTA_SPENT -> Reason.MODEL_RATE_LIMITED;
                    case AWAY -> Reason.MODEL_UNAVAILABLE;
                    case CUT_OFF -> Reason.MODEL_CUT_OFF;
                    case INTERRUPTED -> Reason.INTERRUPTED;
                };
        return new Refusal(reason, fault.detail());
    }

    private static Optional<Duration> none() {
        return Optional.empty();
    }

    // A wait that is longer than what is left would end in the same refusal, only later.
    private Duration next(Fault fault, Optional<Duration> wanted) {
        var wait =
                wanted.filter(some -> waited.plus(some).compareTo(bounds.waitMax()) <= 0)
                        .orElseThrow(() -> refusal(fault));
        waited = waited.plus(wait);
        return wait;
    }

    private Optional<Duration> awayWait(Fault fault) {
        var wait = least(AWAY_STEP.multipliedBy(away), AWAY_MAX);
        return Optional.of(fault.pause().orElseGet(() -> jittered(wait)));
    }

    private Optional<Duration> rateWait(Fault fault) {
        var doubled = RATE_STEP.multipliedBy(1L << Math.min(limited - 1, DOUBLINGS_MAX));
        return Optional.of(fault.pause().orElseGet(() -> jittered(least(doubled, RATE_MAX))));
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private Duration jittered(Duration wait) {
        return Duration.ofMillis(Math.round(wait.toMillis() * (0.5 + random.getAsDouble())));
    }
}
