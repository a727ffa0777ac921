package dev.autopack.local.stack;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before a crashed process is started again, and when to stop trying. */
record BackOff(Duration first, Duration longest, int tries) {
    static final BackOff OF_SERVICES =
            new BackOff(Duration.ofMillis(250), Duration.ofSeconds(10), 20);

    /** A process that was ready for this long has recovered: its failures count from one again. */
    static final Duration RECOVERED = Duration.ofMinutes(1);

    /** Empty when the process failed too often in a row. */
    Optional<Duration> after(int failures) {
        if (failures > tries) {
            return Optional.empty();
        }
        var doubled = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return Optional.of(doubled.compareTo(longest) < 0 ? doubled : longest);
    }
}
