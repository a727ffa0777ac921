package dev.autopack.executor.domain.recovery;

import dev.autopack.executor.domain.refusal.Reason;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps an executor from taking phases that it would only fail: after some failures of the
 * environment in a row it rests, then tries a single phase.
 */
public sealed interface Breaker {
    /** How many more phases may be taken, of so many wished for. */
    int allowed(int wanted);

    /** The state after so many phases were taken. */
    Breaker took(int phases);

    /** The state at a later instant, when nothing else happened. */
    Breaker at(Instant now);

    /** A phase ended well, or through the fault of its draft: the environment is sound. */
    Breaker succeeded();

    /** A phase failed through its environment or because no provider answered. */
    Breaker failed(Instant now);

    /** A phase was dropped and tells nothing. */
    Breaker dropped();

    /** The state after an attempt ended with a reason. */
    default Breaker after(Reason reason, Instant now) {
        return switch (reason.effect()) {
            case ENVIRONMENT, WAIT -> failed(now);
            case RETRY -> succeeded();
            case ABANDON -> dropped();
        };
    }

    static Breaker closed(Limit limit) {
        return new Closed(limit, 0, 0);
    }

    /** When to rest, and how long. */
    record Limit(int failures, Duration rest) {
        public static final Limit USUAL = new Limit(5, Duration.ofMinutes(5));

        public Limit {
            if (failures < 1 || rest.isNegative()) {
                throw new IllegalArgumentException("%d failures, %s".formatted(failures, rest));
            }
        }
    }

    /**
     * Phases are taken.
     *
     * @param failures in a row
     * @param trips how often it opened so far
     */
    record Closed(Limit limit, int failures, int trips) implements Breaker {
        @Override
        public int allowed(int wanted) {
            return wanted;
        }

        @Override
        public Breaker took(int phases) {
            return this;
        }

        @Override
        public Breaker at(Instant now) {
            return this;
        }

        @Override
        public Breaker succeeded() {
            return new Closed(limit, 0, trips);
        }

        @Override
        public Breaker failed(Instant now) {
            return failures + 1 < limit.failures()
                    ? new Closed(limit, failures + 1, trips)
                    : trip(now);
        }

        @Override
        public Breaker dropped() {
            return this;
        }

        private Open trip(Instant now) {
            return new Open(limit, now.plus(limit.rest()), trips + 1);
        }
    }

    /** No phase is taken before an instant. What was taken earlier ends without effect. */
    record Open(Limit limit, Instant until, int trips) implements Breaker {
        @Override
        public int allowed(int wanted) {
            return 0;
        }

        public Duration remaining(Instant now) {
            return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
        }

        @Override
        public Breaker took(int phases) {
            return this;
        }

        @Override
        public Breaker at(Instant now) {
            return now.isBefore(until) ? this : probe();
        }

        @Override
        public Breaker succeeded() {
            return this;
        }

        @Override
        public Breaker failed(Instant now) {
            return this;
        }

        @Override
        public Breaker dropped() {
            return this;
        }

        private HalfOpen probe() {
            return new HalfOpen(limit, 0, trips);
        }
    }

    /** One phase is tried; how it ends decides. */
    record HalfOpen(Limit limit, int taken, int trips) implements Breaker {
        @Override
        public int allowed(int wanted) {
            return Math.clamp(1L - taken, 0, Math.max(0, wanted));
        }

        @Override
        public Breaker took(int phases) {
            return new HalfOpen(limit, taken + phases, trips);
        }

        @Override
        public Breaker at(Instant now) {
            return this;
        }

        @Override
        public Breaker succeeded() {
            return close();
        }

        @Override
        public Breaker failed(Instant now) {
            return trip(now);
        }

        @Override
        public Breaker dropped() {
            return new HalfOpen(limit, Math.max(0, taken - 1), trips);
        }

        private Closed close() {
            return new Closed(limit, 0, trips);
        }

        private Open trip(Instant now) {
            return new Open(limit, now.plus(limit.rest()), trips + 1);
        }
    }
}
