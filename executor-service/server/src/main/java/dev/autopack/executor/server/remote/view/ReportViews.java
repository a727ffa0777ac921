package dev.autopack.executor.server.remote.view;

import dev.autopack.api.contract.attempt.tests.TestCounts;
import dev.autopack.api.contract.attempt.tests.TestDelta;
import dev.autopack.api.contract.attempt.tests.TestReportRequest;
import dev.autopack.api.contract.attempt.tests.TestRunStatus;
import dev.autopack.api.contract.report.BuilderResultRequest;
import dev.autopack.api.contract.report.BuilderStatus;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestReport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports of the executor in the words of the contract, cut to what the contract takes. */
public final class ReportViews {
    private static final int TESTS_MAX = 5_000;
    private static final int ID_MAX = 1_000;
    private static final int LOG_MAX = 10_000;
    private static final int NOTES_MAX = 20_000;

    private ReportViews() {}

    public static BuilderResultRequest build(Assignment assignment, Proposal proposal) {
        var at = assignment.attempt();
        return new BuilderResultRequest(
                at.phase().value(),
                at.run().value(),
                null,
                null,
                proposal.change().paths().stream().map(RepoPath::value).toList(),
                null,
                null,
                null,
                Math.toIntExact(proposal.facts().added()),
                Math.toIntExact(proposal.facts().removed()),
                null,
                at.number(),
                null,
                BuilderStatus.SUCCESS,
                WireText.head(proposal.summary(), NOTES_MAX),
                Wire.proof(assignment));
    }

    public static TestReportRequest tests(Assignment assignment, TestedCommit tested) {
        var report = tested.report();
        return new TestReportRequest(
                Wire.proof(assignment),
                tested.commit(),
                status(report),
                exitCode(report),
                tested.command().map(TestCommand::command).orElse(List.of()),
                report.took().toMillis(),
                counts(report),
                tested.baseline().map(ReportViews::counts).orElse(null),
                delta(tested.delta()),
                WireText.tail(report.logTail(), LOG_MAX),
                tested.oldTests().map(ReportViews::delta).orElse(null));
    }

    private static TestRunStatus status(TestReport report) {
        return switch (report.ending()) {
            case NOT_RUN -> TestRunStatus.SKIPPED;
            case TIMED_OUT -> TestRunStatus.TIMED_OUT;
            case EXITED -> isGreen(report) ? TestRunStatus.PASSED : TestRunStatus.FAILED;
        };
    }

    // A tool may be told to exit with 0 whatever its tests did.
    private static boolean isGreen(TestReport report) {
        var counts = report.counts();
        return report.exitCode().orElse(1) == 0 && counts.failed() + counts.errors() == 0;
    }

    private static @Nullable Integer exitCode(TestReport report) {
        return report.exitCode().isPresent() ? report.exitCode().getAsInt() : null;
    }

    private static TestCounts counts(TestReport report) {
        var counts = report.counts();
        return new TestCounts(
                counts.total(),
                counts.passed(),
                counts.failed(),
                counts.errors(),
                counts.skipped());
    }

    private static TestDelta delta(Delta delta) {
        return new TestDelta(
                bounded(delta.preexistingFailures()),
                bounded(delta.newFailures()),
                bounded(delta.fixed()),
                bounded(delta.flaky()),
                bounded(delta.disappeared()),
                bounded(delta.collectionErrors()));
    }

    private static List<String> bounded(List<String> ids) {
        return ids.stream().limit(TESTS_MAX).map(id -> WireText.head(id, ID_MAX)).toList();
    }
}
