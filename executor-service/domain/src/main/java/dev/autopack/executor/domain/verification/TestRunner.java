package dev.autopack.executor.domain.verification;

import java.nio.file.Path;

/** Runs a test command in the sandbox, in a work tree that it may change. */
public interface TestRunner {
    /**
     * Ends at the latest with the command's time limit.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal TEST_COMMAND_NOT_FOUND,
     *     SANDBOX_UNAVAILABLE
     */
    TestReport run(Path workTree, TestCommand command);

    /** Names toolchain and confinement; another name means that a baseline must be taken anew. */
    String environment();
}
