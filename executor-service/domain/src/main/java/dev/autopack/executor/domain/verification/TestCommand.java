package dev.autopack.executor.domain.verification;

import java.time.Duration;
import java.util.List;

/**
 * How the tests of a phase are run.
 *
 * @param command program and arguments, never passed to a shell
 * @param workdir relative to the repository, empty for its root
 * @param reportPaths globs of JUnit XML files, empty for the usual places or a stream of results
 * @param required ids of tests that must pass
 */
public record TestCommand(
        List<String> command,
        String workdir,
        Duration timeout,
        List<String> reportPaths,
        List<String> required) {
    public TestCommand {
        command = List.copyOf(command);
        reportPaths = List.copyOf(reportPaths);
        required = List.copyOf(required);
        if (command.isEmpty() || command.getFirst().isBlank()) {
            throw new IllegalArgumentException("a test command needs a program");
        }
    }
}
