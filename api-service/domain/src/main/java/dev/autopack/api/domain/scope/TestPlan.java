package dev.autopack.api.domain.scope;

import java.time.Duration;
import java.util.List;

/** How the tests of a phase are run; an empty work directory is the root of the repository. */
public record TestPlan(
        List<String> command,
        String workdir,
        Duration timeout,
        List<String> reportPaths,
        List<String> requiredTests) {
    public static final Duration TIMEOUT_DEFAULT = Duration.ofMinutes(5);

    public TestPlan {
        command = List.copyOf(command);
        reportPaths = List.copyOf(reportPaths);
        requiredTests = List.copyOf(requiredTests);
    }
}
