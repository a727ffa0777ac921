package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * How the tests of a phase are run.
 *
 * @param command program and arguments, never passed to a shell
 * @param workdir relative to the repository, empty for its root
 * @param reportPaths globs of JUnit XML files, empty for the usual places
 * @param requiredTests test ids that must pass
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TestPlan(
        List<String> command,
        String workdir,
        int timeoutSeconds,
        List<String> reportPaths,
        List<String> requiredTests) {}
