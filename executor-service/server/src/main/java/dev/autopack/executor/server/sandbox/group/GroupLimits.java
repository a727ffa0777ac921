package dev.autopack.executor.server.sandbox.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What all processes of a job may take together, as the kernel reads it. */
public record GroupLimits(long memoryBytes, int tasks, int processors) {
    private static final int PERIOD_MICROS = 100_000;

    void writeInto(Path group) throws IOException {
        Files.writeString(group.resolve("memory.max"), Long.toString(memoryBytes));
        Files.writeString(group.resolve("pids.max"), Integer.toString(tasks));
        writeIfThere(group.resolve("memory.swap.max"), "0");
        writeIfThere(group.resolve("memory.oom.group"), "1");
        writeIfThere(
                group.resolve("cpu.max"),
                "%d %d".formatted((long) processors * PERIOD_MICROS, PERIOD_MICROS));
    }

    private static void writeIfThere(Path file, String value) throws IOException {
        if (Files.exists(file)) {
            Files.writeString(file, value);
        }
    }
}
