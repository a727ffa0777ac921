package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.domain.verification.TestRunner;
import dev.autopack.executor.server.sandbox.Sandbox;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/** Runs a test command in the sandbox and reads the reports that it leaves or prints. */
@Singleton
class CommandTestRunner implements TestRunner {
    private final Sandbox sandbox;
    private final Toolchain tools = Toolchain.ofSystem();

    CommandTestRunner(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    @Override
    public TestReport run(Path workTree, TestCommand command) {
        return run(sandbox::run, workTree, command);
    }

    static TestReport run(Function<Job, Ending> sandbox, Path workTree, TestCommand command) {
        var reports = new Reports(workTree, command.reportPaths());
        try {
            reports.removeStale();
            var job =
                    new Job(
                            workTree,
                            command.workdir(),
                            command.command(),
                            command.timeout(),
                            reports.stream());
            return switch (sandbox.apply(job)) {
                case Ending.Exited(int code, var took, var tail) ->
                        TestReport.exited(code, reports.read(), took, tail);
                case Ending.TimedOut(var took, var tail) -> TestReport.timedOut(took, tail);
                case Ending.Missing(_, var tail) ->
                        throw new Refusal(Reason.TEST_COMMAND_NOT_FOUND, tail.strip());
            };
        } catch (IOException unreadable) {
            throw new Refusal(Reason.EXECUTOR_FAULT, "the test reports cannot be read", unreadable);
        }
    }

    @Override
    public String environment() {
        return "%s; %s".formatted(sandbox.environment(), tools.identity());
    }
}
