package dev.autopack.executor.server.sandbox.run;

import dev.autopack.executor.server.sandbox.kernel.SystemCallFilter;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Starts processes from one lasting thread: "die with the parent" means the thread that started a
 * process, and a virtual thread's carrier may end at any time. What the thread may not do, no
 * process that it starts may do either.
 */
public final class Spawner implements AutoCloseable {
    private final ExecutorService thread;
    private volatile boolean filtering;

    private Spawner(BooleanSupplier first) {
        var threads = Thread.ofPlatform().daemon().name("sandbox-spawner").factory();
        this.thread =
                Executors.newSingleThreadExecutor(
                        work ->
                                threads.newThread(
                                        () -> {
                                            filtering = first.getAsBoolean();
                                            work.run();
                                        }));
    }

    /** Its processes may ask the kernel for anything. */
    public static Spawner free() {
        return new Spawner(() -> false);
    }

    /** Its processes lack the system calls that no test needs, where this machine can do so. */
    public static Spawner filtering() {
        return new Spawner(SystemCallFilter::apply);
    }

    /** Whether this machine could do so; known after the first start. */
    public boolean isFiltering() {
        return filtering;
    }

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
