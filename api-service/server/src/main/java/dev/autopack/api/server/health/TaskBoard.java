package dev.autopack.api.server.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jboss.logging.Logger;

/** Remembers when the tasks that run by themselves ran, and how often in a row they failed. */
@ApplicationScoped
public class TaskBoard {
    private static final Logger LOG = Logger.getLogger(TaskBoard.class);
    private static final Duration AGE_MAX = Duration.ofMinutes(5);
    private static final int FAILURES_MAX = 3;

    private final InstantSource clock;
    private final Instant begun;
    private final Map<String, Beat> beats = new ConcurrentSkipListMap<>();

    TaskBoard(InstantSource clock) {
        this.clock = clock;
        this.begun = clock.instant();
    }

    /** The last good run, if any, and failures since. */
    record Beat(Optional<Instant> last, int failures) {
        boolean isHealthy(Instant since, Instant now) {
            return failures < FAILURES_MAX
                    && Duration.between(last.orElse(since), now).compareTo(AGE_MAX) <= 0;
        }
    }

    /** Runs one turn of a task; a failed turn is noted, and the next one tries again. */
    public void turn(String name, Runnable task) {
        var before = beats.getOrDefault(name, new Beat(Optional.empty(), 0));
        try {
            task.run();
            beats.put(name, new Beat(Optional.of(clock.instant()), 0));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the task %s failed and is tried again", name);
            beats.put(name, new Beat(before.last(), before.failures() + 1));
        }
    }

    Map<String, Beat> beats() {
        return Map.copyOf(beats);
    }

    boolean isHealthy(Beat beat) {
        return beat.isHealthy(begun, clock.instant());
    }
}
