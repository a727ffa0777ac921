package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.BaselineCache;
import dev.autopack.executor.domain.verification.BaselineKey;
import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.domain.verification.TestRunner;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/** Runs the tests before and after a change and compares them test by test. */
public final class VerifyChange {
    private final TestRunner runner;
    private final BaselineCache baselines;
    private final ControlPlane control;

    public VerifyChange(TestRunner runner, BaselineCache baselines, ControlPlane control) {
        this.runner = runner;
        this.baselines = baselines;
        this.control = control;
    }

    /**
     * Empty when the phase has no test command. A command that never ends is the environment's
     * fault.
     */
    Optional<TestReport> baseline(Assignment assignment, Workspace workspace) {
        return assignment.task().phase().tests().map(command -> baseline(command, workspace));
    }

    private TestReport baseline(TestCommand command, Workspace workspace) {
        // The same words mean other tests in another folder or under other report paths.
        var place =
                "%s; in '%s'; reports %s"
                        .formatted(runner.environment(), command.workdir(), command.reportPaths());
        var key = new BaselineKey(workspace.base().tree(), command.command(), place);
        return baselines.find(key).orElseGet(() -> take(key, command, workspace));
    }

    private TestReport take(BaselineKey key, TestCommand command, Workspace workspace) {
        var report = runner.run(workspace.checkout(workspace.base().commit()), command);
        if (report.ending() == TestReport.Ending.TIMED_OUT) {
            throw new Refusal(
                    Reason.TEST_COMMAND_TIMED_OUT,
                    "the test command does not end within %d s, even before the change"
                            .formatted(command.timeout().toSeconds()));
        }
        // A full disk or a killed process looks like this; it must not be remembered as the tree's.
        if (!report.failedWithoutReason()) {
            baselines.keep(key, report);
        }
        return report;
    }

    /** The server hears of the tests in any case; a regression ends the attempt. */
    void commit(
            Assignment assignment,
            Workspace workspace,
            String commit,
            Optional<TestReport> baseline) {
        var command = assignment.task().phase().tests();
        var tested =
                command.map(known -> test(known, workspace, commit, baseline))
                        .orElseGet(() -> untested(commit));
        control.reportTests(assignment, tested);
        if (tested.delta().regressed() || !missing(tested).isEmpty()) {
            throw new Refusal(Reason.TESTS_FAILED, Regression.describe(tested, missing(tested)));
        }
    }

    private TestedCommit test(
            TestCommand command,
            Workspace workspace,
            String commit,
            Optional<TestReport> baseline) {
        var report = run(command, workspace, commit);
        var delta = Delta.between(baseline, report);
        if (!delta.newFailures().isEmpty()) {
            delta = delta.afterRerun(run(command, workspace, commit));
        }
        return new TestedCommit(commit, Optional.of(command), report, baseline, delta);
    }

    // The command was there before the change, so its absence now is the change's doing.
    private TestReport run(TestCommand command, Workspace workspace, String commit) {
        try {
            return runner.run(workspace.checkout(commit), command);
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.TEST_COMMAND_NOT_FOUND) {
                throw new Refusal(
                        Reason.TESTS_FAILED,
                        "after the change the test command cannot be started: " + refusal.detail(),
                        refusal);
            }
            throw refusal;
        }
    }

    private static TestedCommit untested(String commit) {
        var report = TestReport.notRun();
        return new TestedCommit(
                commit,
                Optional.empty(),
                report,
                Optional.empty(),
                Delta.between(Optional.empty(), report));
    }

    private static List<String> missing(TestedCommit tested) {
        return tested.command().stream()
                .flatMap(command -> command.required().stream())
                .filter(id -> !tested.report().passed(id) && !tested.delta().flaky().contains(id))
                .sorted()
                .toList();
    }
}
