package dev.autopack.executor.server.sandbox.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.stream.Stream;

/** Says no to jobs that no system could start, before anything is started for them. */
final class JobCheck {
    private static final int COMMAND_BYTES_MAX = 100_000;

    private JobCheck() {}

    /** What is missing, in a sentence. */
    static Optional<String> of(Job job) throws IOException {
        if (Stream.concat(job.command().stream(), Stream.of(job.workdir()))
                .anyMatch(word -> word.indexOf('\0') >= 0)) {
            return Optional.of("the command holds a NUL character");
        }
        if (bytes(job) > COMMAND_BYTES_MAX) {
            return Optional.of("the command is longer than %d bytes".formatted(COMMAND_BYTES_MAX));
        }
        return isFolder(job)
                ? Optional.empty()
                : Optional.of("the working directory does not exist");
    }

    private static long bytes(Job job) {
        return job.command().stream()
                .mapToLong(word -> word.getBytes(StandardCharsets.UTF_8).length + 1L)
                .sum();
    }

    // A link may lead to a folder, but not to one outside of the tree.
    private static boolean isFolder(Job job) throws IOException {
        var folder = job.workTree().resolve(job.workdir());
        return Files.isDirectory(folder)
                && folder.toRealPath().startsWith(job.workTree().toRealPath());
    }
}
