package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestReport;
import java.util.Optional;

/** The tests of a commit beside those of its base; an unknown baseline is empty. */
public record TestedCommit(
        String commit,
        Optional<TestCommand> command,
        TestReport report,
        Optional<TestReport> baseline,
        Delta delta) {}
