package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.attempt.AttemptOutcome;
import dev.autopack.executor.domain.recovery.Breaker;
import dev.autopack.executor.domain.refusal.Reason;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** Keeps the loop from taking phases while everything that this executor takes would fail. */
final class Circuit {
    private static final Logger LOG = Logger.getLogger(Circuit.class);

    // What one plan or one repository did wrong says nothing of the next; these say that the
    // executor itself cannot work.
    private static final Set<Reason> OWN =
            EnumSet.of(
                    Reason.SANDBOX_UNAVAILABLE,
                    Reason.NO_MODEL,
                    Reason.MODEL_UNAVAILABLE,
                    Reason.MODEL_RATE_LIMITED);

    private final InstantSource clock;
    private final AtomicReference<Breaker> breaker;

    Circuit(InstantSource clock, Breaker.Limit limit) {
        this.clock = clock;
        this.breaker = new AtomicReference<>(Breaker.closed(limit));
    }

    /** How many phases may be taken now, of so many wished for. */
    int allowed(int wanted) {
        return change(now -> now.at(clock.instant())).allowed(wanted);
    }

    void took(int phases) {
        change(now -> now.took(phases));
    }

    void ended(AttemptOutcome outcome) {
        change(now -> after(now, outcome));
    }

    /** How long no phase will be taken; zero when phases may be taken. */
    Duration rest() {
        return breaker.get() instanceof Breaker.Open open
                ? open.remaining(clock.instant())
                : Duration.ZERO;
    }

    private Breaker after(Breaker now, AttemptOutcome outcome) {
        return switch (outcome) {
            case AttemptOutcome.Settled _, AttemptOutcome.Held _ -> now.succeeded();
            case AttemptOutcome.Failed(var reason, _) when OWN.contains(reason) ->
                    now.failed(clock.instant());
            case AttemptOutcome.Failed(var reason, _) when isDraft(reason) -> now.succeeded();
            case AttemptOutcome.Failed _, AttemptOutcome.Abandoned _ -> now.dropped();
        };
    }

    private static boolean isDraft(Reason reason) {
        return reason.effect() == Reason.Effect.RETRY;
    }

    private Breaker change(UnaryOperator<Breaker> change) {
        var before = breaker.get();
        var after = breaker.updateAndGet(change);
        if (after instanceof Breaker.Open && !(before instanceof Breaker.Open)) {
            LOG.warnf("no phases are taken for %s: the last ones all failed here", rest());
        }
        return after;
    }
}
