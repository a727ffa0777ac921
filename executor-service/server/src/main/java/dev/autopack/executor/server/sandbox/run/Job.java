package dev.autopack.executor.server.sandbox.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command to be run on a work tree.
 *
 * @param workdir relative to the work tree, empty for its root
 */
public record Job(Path workTree, String workdir, List<String> command, Duration timeout) {
    public Job {
        command = List.copyOf(command);
        if (command.isEmpty() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a job needs a command and time");
        }
    }
}
