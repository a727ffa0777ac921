package dev.autopack.executor.server.schedule;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** The pause between tries: doubled with each failure, with jitter, up to a bound. */
final class Pause {
    private static final Duration FIRST = Duration.ofMillis(200);

    private final Duration most;
    private final RandomGenerator jitter;
    private Duration next = FIRST;

    Pause(Duration most, RandomGenerator jitter) {
        this.most = most;
        this.jitter = jitter;
    }

    void take() throws InterruptedException {
        var half = next.toMillis() / 2;
        Thread.sleep(Duration.ofMillis(half + jitter.nextLong(half + 1)));
        next = next.multipliedBy(2).compareTo(most) > 0 ? most : next.multipliedBy(2);
    }

    void reset() {
        next = FIRST;
    }
}
