package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.BaselineCache;
import dev.autopack.executor.domain.verification.BaselineKey;
import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestFiles;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.domain.verification.TestRunner;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.LinkedHashMap;
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

    /** A commit that is not proven yet, and the change that it makes. */
    record Candidate(String commit, ChangeSet change) {
        boolean editsTests() {
            return !TestFiles.editedBy(change).isEmpty();
        }

        ChangeSet withoutEditedTests() {
            var edited = TestFiles.editedBy(change);
            return ChangeSet.of(
                    change.changes().stream().filter(file -> !edited.contains(file)).toList());
        }
    }

    /**
     * Empty when the phase has no test command. A command that never ends is the environment's
     * fault.
     */
    Optional<TestReport> baseline(Assignment assignment, Workspace workspace) {
        return assignment.task().phase().tests().map(command -> baseline(command, workspace));
    }

    private TestReport baseline(TestCommand command, Workspace workspace) {
        var key = key(command, workspace.base().tree());
        return baselines.find(key).orElseGet(() -> take(key, command, workspace));
    }

    // The same words mean other tests in another folder or under other report paths.
    private BaselineKey key(TestCommand command, String tree) {
        var place =
                "%s; in '%s'; reports %s"
                        .formatted(runner.environment(), command.workdir(), command.reportPaths());
        return new BaselineKey(tree, command.command(), place);
    }

    private TestReport take(BaselineKey key, TestCommand command, Workspace workspace) {
        var base = workspace.base().commit();
        var report = runner.run(workspace.checkout(base), command);
        if (report.ending() == TestReport.Ending.TIMED_OUT) {
            throw new Refusal(
                    Reason.TEST_COMMAND_TIMED_OUT,
                    "the test command does not end within %d s, even before the change"
                            .formatted(command.timeout().toSeconds()));
        }
        // A full disk or a killed process looks like this; it must not be remembered as the tree's.
        if (report.failedWithoutReason()) {
            return report;
        }
        // A test that fails only now and then before the change must not look mended after it.
        var known =
                report.hasFailures()
                        ? report.besides(runner.run(workspace.checkout(base), command))
                        : report;
        baselines.keep(key, known);
        return known;
    }

    /** The server hears of the tests in any case. */
    TestedCommit test(
            Assignment assignment,
            Workspace workspace,
            Candidate candidate,
            Optional<TestReport> baseline) {
        var command = assignment.task().phase().tests();
        var tested =
                command.map(known -> test(known, workspace, candidate, baseline))
                        .orElseGet(() -> untested(candidate.commit()));
        control.reportTests(assignment, tested);
        return tested;
    }

    /**
     * Answers when nothing speaks against the commit.
     *
     * @throws Refusal TESTS_FAILED
     */
    static void requireNoRegression(
            Assignment assignment, Candidate candidate, TestedCommit tested) {
        var regression = Regression.of(tested, approves(assignment, candidate));
        if (regression.isPresent()) {
            throw new Refusal(Reason.TESTS_FAILED, regression.get());
        }
    }

    // Who approved the change has seen what it does to the tests.
    private static Regression.Tests approves(Assignment assignment, Candidate candidate) {
        return assignment.history().approved().isPresent() && candidate.editsTests()
                ? Regression.Tests.EDITED_WITH_APPROVAL
                : Regression.Tests.GATING;
    }

    private TestedCommit test(
            TestCommand command,
            Workspace workspace,
            Candidate candidate,
            Optional<TestReport> baseline) {
        var tests = new Comparison(command, workspace, baseline);
        var report = run(tests, candidate.commit());
        var delta = delta(tests, candidate.commit(), report);
        remember(tests, candidate.commit(), report, delta);
        var old = oldTests(tests, candidate);
        return new TestedCommit(
                candidate.commit(), Optional.of(command), report, baseline, delta, old);
    }

    // If the commit lands, the next phase begins where this one has just been tested.
    private void remember(Comparison tests, String commit, TestReport report, Delta delta) {
        if (tests.baseline().isPresent() && !delta.regressed() && !report.failedWithoutReason()) {
            var key = key(tests.command(), tests.workspace().tree(commit));
            baselines.keep(key, report.unsteady(delta.flaky()));
        }
    }

    /** What is compared with what. */
    private record Comparison(
            TestCommand command, Workspace workspace, Optional<TestReport> baseline) {}

    private Delta delta(Comparison tests, String commit, TestReport report) {
        var delta = Delta.between(tests.baseline(), report);
        return delta.newFailures().isEmpty() ? delta : delta.afterRerun(run(tests, commit));
    }

    // What gates a change is not for the change to say: its edits of tests that were there before
    // are taken back, and those tests judge the rest. The commit is seen by nobody else.
    private Optional<Delta> oldTests(Comparison tests, Candidate candidate) {
        var rest = candidate.withoutEditedTests();
        if (!candidate.editsTests() || rest.isEmpty()) {
            return Optional.empty();
        }
        var commit = tests.workspace().commit(rest, "Tests as they were", new LinkedHashMap<>());
        return Optional.of(delta(tests, commit, run(tests, commit)));
    }

    // The command was there before the change, so its absence now is the change's doing.
    private TestReport run(Comparison tests, String commit) {
        try {
            return runner.run(tests.workspace().checkout(commit), tests.command());
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
        var delta = Delta.between(Optional.empty(), report);
        return new TestedCommit(
                commit, Optional.empty(), report, Optional.empty(), delta, Optional.empty());
    }
}
