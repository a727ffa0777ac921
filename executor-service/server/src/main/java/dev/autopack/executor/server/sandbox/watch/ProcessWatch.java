package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.util.Optional;

/** Adds up the processes of a job. */
record ProcessWatch(long head, Bounds bounds) implements Look {
    // The set-up's own processes, and room for the kernel's limit to speak first.
    private static final int SPARE_TASKS = 16;

    @Override
    public Optional<Excess> now() throws IOException {
        var family = Family.of(head);
        if (family.tasks() > bounds.tasks() + SPARE_TASKS) {
            return Optional.of(Excess.TASKS);
        }
        // The exact sum is dear, and never above the coarse one.
        var memory = bounds.memoryBytes();
        return family.residentBytes() > memory && family.shareBytes() > memory
                ? Optional.of(Excess.MEMORY)
                : Optional.empty();
    }
}
