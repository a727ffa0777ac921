package dev.autopack.local.state;

import dev.autopack.local.launch.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The wish that the stack stops, as a file: it works the same on every system. */
public final class StopRequest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(100);

    private final StateFolder state;
    private final Path file;

    public StopRequest(StateFolder state) {
        this.state = state;
        this.file = state.run().resolve("stop");
    }

    /** Makes the wish and waits until it is fulfilled; whether anything had to be stopped. */
    public boolean makeAndAwait() {
        var free = StackLock.tryTake(state);
        if (free.isPresent()) {
            try (var _ = free.get()) {
                return Leftovers.end(state) > 0;
            }
        }
        try {
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " could not be written.", e);
        }
        awaitFreedLock();
        return true;
    }

    public boolean isMade() {
        return Files.exists(file);
    }

    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchException("The file " + file + " could not be removed.", e);
        }
    }

    private void awaitFreedLock() {
        var deadline = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            var lock = StackLock.tryTake(state);
            if (lock.isPresent()) {
                lock.get().close();
                return;
            }
            pause();
        }
        throw new LaunchException("The stack did not stop within a minute; see its logs.");
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", e);
        }
    }
}
