package dev.autopack.executor.server.sandbox;

import java.time.Duration;

/** Resource limits as prlimit(1) takes them; they hold for each process of a job. */
record Limits(long memoryBytes, int processes, long fileBytes, long scratchBytes) {
    private static final int OPEN_FILES = 8192;

    // Wall-clock time ends a job; processor time ends what escapes the clock by many threads.
    String arguments(Duration timeout) {
        var cpuSeconds =
                Math.max(1, timeout.toSeconds()) * Runtime.getRuntime().availableProcessors();
        return "--core=0 --cpu=%d --data=%d --nproc=%d --fsize=%d --nofile=%d"
                .formatted(cpuSeconds, memoryBytes, processes, fileBytes, OPEN_FILES);
    }
}
