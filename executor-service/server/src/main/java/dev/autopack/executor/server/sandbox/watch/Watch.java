package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Looks at a job several times a second until it is closed, and tells of each excess. It bounds
 * what the kernel bounds for single processes only.
 */
public final class Watch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final long PAUSE_MIN = Duration.ofMillis(100).toNanos();
    // Looking may take one part in so many of one processor's time.
    private static final int SHARE = 25;

    private final Consumer<Excess> told;
    private final List<Thread> threads;

    private Watch(List<Look> looks, Consumer<Excess> told) {
        this.told = told;
        // A long walk through a tree would hold up a virtual thread's carrier.
        this.threads =
                looks.stream()
                        .map(look -> Thread.ofPlatform().daemon().unstarted(() -> watch(look)))
                        .toList();
    }

    /**
     * Starts to watch.
     *
     * @param head the process from which all of the job descends
     */
    public static Watch over(Process head, Path tree, Bounds bounds, Consumer<Excess> told)
            throws IOException {
        var looks =
                List.<Look>of(new ProcessWatch(head.pid(), bounds), new DiskWatch(tree, bounds));
        var watch = new Watch(looks, told);
        watch.threads.forEach(Thread::start);
        return watch;
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void watch(Look look) {
        try {
            // A short job is over before the first look.
            var pause = PAUSE_MIN;
            while (slept(pause)) {
                var from = System.nanoTime();
                look.now().ifPresent(told);
                pause = Math.max(PAUSE_MIN, (System.nanoTime() - from) * SHARE);
            }
        } catch (IOException blind) {
            LOG.warn("a test command can no longer be watched", blind);
        }
    }

    private static boolean slept(long nanos) {
        LockSupport.parkNanos(nanos);
        return !Thread.currentThread().isInterrupted();
    }
}
