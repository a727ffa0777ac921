package dev.autopack.executor.server.remote;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Tries a call again, each time after a longer pause, as long as that may help. */
final class Backoff {
    private final int triesMax;
    private final Duration pause;
    private final RandomGenerator jitter;

    Backoff(int triesMax, Duration pause, RandomGenerator jitter) {
        if (triesMax < 1) {
            throw new IllegalArgumentException("%d tries".formatted(triesMax));
        }
        this.triesMax = triesMax;
        this.pause = pause;
        this.jitter = jitter;
    }

    <T> T call(Supplier<T> call, Predicate<ApiFailure> mayRepeat) {
        for (var tried = 1; ; tried++) {
            try {
                return call.get();
            } catch (ApiFailure failure) {
                sleep(pauseBeforeNext(tried, failure, mayRepeat));
            }
        }
    }

    private Duration pauseBeforeNext(
            int tried, ApiFailure failure, Predicate<ApiFailure> mayRepeat) {
        if (tried >= triesMax || !mayRepeat.test(failure)) {
            throw failure.refusal();
        }
        return pauseAfter(tried);
    }

    private Duration pauseAfter(int tried) {
        var longest = pause.toMillis() << Math.min(tried - 1, 6);
        return Duration.ofMillis(longest / 2 + jitter.nextLong(longest / 2 + 1));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop", stopped);
        }
    }
}
