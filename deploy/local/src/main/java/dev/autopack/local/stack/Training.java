package dev.autopack.local.stack;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The first run of a build: the JVM writes down what it loaded, and later runs start from that. */
final class Training {
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int END_SECONDS = 90;

    private final Probe probe;

    Training(Probe probe) {
        this.probe = probe;
    }

    /** A service that does not get ready is left to its real start, which says why. */
    void run(Process process, int port) {
        try {
            var deadline = System.nanoTime() + READY_LIMIT.toNanos();
            while (process.isAlive() && !probe.isReady(port) && System.nanoTime() < deadline) {
                Thread.sleep(POLL);
            }
            process.destroy();
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
