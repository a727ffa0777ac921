package dev.autopack.executor.server.git.transfer;

import java.time.Duration;
import org.eclipse.jgit.lib.EmptyProgressMonitor;

/** Ends a transfer that has run for too long, or whose thread is asked to stop. */
public final class Deadline extends EmptyProgressMonitor {
    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    public static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    @Override
    public boolean isCancelled() {
        return Thread.currentThread().isInterrupted() || System.nanoTime() - endNanos > 0;
    }
}
