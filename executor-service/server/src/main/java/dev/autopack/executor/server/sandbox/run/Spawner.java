package dev.autopack.executor.server.sandbox.run;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes from one lasting thread: "die with the parent" means the thread that started a
 * process, and a virtual thread's carrier may end at any time.
 */
public final class Spawner implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("sandbox-spawner").factory());

    public Process start(ProcessBuilder builder) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> started(builder), thread).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof NotStarted notStarted) {
                throw notStarted.cause;
            }
            throw failed;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new NotStarted(failed);
        }
    }

    /** Carries the failure over from the spawner's thread. */
    private static final class NotStarted extends RuntimeException {
        private final transient IOException cause;

        NotStarted(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
