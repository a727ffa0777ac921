package dev.autopack.executor.server.sandbox.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A command to be run on a work tree.
 *
 * @param workdir relative to the work tree, empty for its root
 * @param listener hears all that the command prints, of which only the end is kept
 */
public record Job(
        Path workTree, String workdir, List<String> command, Duration timeout, Listener listener) {
    /** Hears what a command prints, as it prints it; it must not fail and must not keep it all. */
    public interface Listener {
        void heard(byte[] bytes, int count);
    }

    public Job {
        command = List.copyOf(command);
        if (command.isEmpty() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a job needs a command and time");
        }
    }

    public Job(Path workTree, String workdir, List<String> command, Duration timeout) {
        this(workTree, workdir, command, timeout, (_, _) -> {});
    }
}
