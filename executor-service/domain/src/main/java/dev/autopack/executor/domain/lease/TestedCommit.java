package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestReport;
import java.util.Optional;

/**
 * The tests of a commit beside those of its base; an unknown baseline is empty.
 *
 * @param oldTests the tests as they were before the change, on all the rest of it; empty when the
 *     change leaves them alone
 */
public record TestedCommit(
        String commit,
        Optional<TestCommand> command,
        TestReport report,
        Optional<TestReport> baseline,
        Delta delta,
        Optional<Delta> oldTests) {}
