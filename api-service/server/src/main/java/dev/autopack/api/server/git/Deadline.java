package dev.autopack.api.server.git;

import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Ends a transfer that has run for too long, or whose thread is asked to stop. */
final class Deadline extends EmptyProgressMonitor {
    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - endNanos > 0;
    }
}
