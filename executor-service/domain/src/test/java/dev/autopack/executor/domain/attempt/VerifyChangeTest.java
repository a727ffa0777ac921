package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.lease.InMemoryControlPlane;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifyChangeTest {
    @Test
    void aTestThatFailedBeforeTheChangeDoesNotBlockIt() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests((_, _) -> Reports.of("always red", CaseOutcome.FAILED));

        var outcome = bench.run();

        assertThat(outcome).isInstanceOf(AttemptOutcome.Settled.class);
        assertThat(bench.control.tested().orElseThrow().delta().preexistingFailures())
                .containsExactly("always red");
    }

    @Test
    void aNewFailureThatPassesOnceMoreIsFlakyAndDoesNotBlock() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, turn) ->
                        Reports.of(
                                "t",
                                !commit.equals("base") && turn == 1
                                        ? CaseOutcome.FAILED
                                        : CaseOutcome.PASSED));

        var outcome = bench.run();

        assertThat(outcome).isInstanceOf(AttemptOutcome.Settled.class);
        assertThat(bench.control.tested().orElseThrow().delta().flaky()).containsExactly("t");
    }

    @Test
    void aNewFailureIsRunExactlyOnceMore() {
        var bench = new Bench(Map.of(1, "src/a=bad"));

        bench.run();

        assertThat(bench.tests.runs()).containsExactly("base", "commit-1", "commit-1");
    }

    @Test
    void theBaselineIsTakenOncePerTree() {
        var bench = new Bench(Map.of(1, "src/a=bad", 2, "src/a=good"));
        bench.run();

        bench.run();

        assertThat(bench.tests.runs()).containsOnlyOnce("base");
    }

    @Test
    void whatIsBuiltOnATestedChangeNeedNoBaselineOfItsOwn() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, turn) ->
                        Reports.of(
                                "t",
                                !commit.equals("base") && turn == 1
                                        ? CaseOutcome.FAILED
                                        : CaseOutcome.PASSED));
        bench.run();

        var baseline = baselineOf("commit-1", bench);

        assertThat(bench.tests.runs()).containsExactly("base", "commit-1", "commit-1");
        assertThat(baseline.find("t").orElseThrow().outcome()).isEqualTo(CaseOutcome.FLAKY);
    }

    @Test
    void aChangeThatBreaksTestsIsNobodysBaseline() {
        var bench = new Bench(Map.of(1, "src/a=bad"));
        bench.run();

        baselineOf("commit-1", bench);

        assertThat(bench.tests.runs()).hasSizeGreaterThan(3).endsWith("commit-1");
    }

    private static TestReport baselineOf(String commit, Bench bench) {
        var assignment = new InMemoryControlPlane(Orders.order(), 3).take().orElseThrow();
        var verify = new VerifyChange(bench.tests, bench.baselines, bench.control);
        try (var workspace =
                bench.repository.open(assignment.attempt(), "", "", Optional.of(commit))) {
            return verify.baseline(assignment, workspace).orElseThrow();
        }
    }

    @Test
    void aBaselineThatFailedWithoutAFailingTestIsNotRemembered() {
        var bench = new Bench(Map.of(1, "src/a=bad", 2, "src/a=good"));
        bench.tests((_, _) -> TestReport.exited(137, List.of(), Duration.ZERO, "no space left"));
        bench.run();

        bench.run();

        assertThat(bench.tests.runs().stream().filter("base"::equals)).hasSize(2);
    }

    @Test
    void testsThatNeverEndBeforeTheChangeAreTheEnvironmentsFault() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests((_, _) -> TestReport.timedOut(Duration.ofSeconds(60), ""));

        var outcome = bench.run();

        assertThat(outcome)
                .isEqualTo(
                        new AttemptOutcome.Failed(
                                Reason.TEST_COMMAND_TIMED_OUT,
                                "the test command does not end within 60 s, even before the change"));
        assertThat(bench.control.state()).isEqualTo("FAILED");
    }

    @Test
    void testsThatNeverEndAfterTheChangeAreTheChangesFault() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, _) ->
                        commit.equals("base")
                                ? Reports.of("t", CaseOutcome.PASSED)
                                : TestReport.timedOut(Duration.ofSeconds(60), "stuck here"));

        bench.run();

        assertThat(bench.control.state()).isEqualTo("QUEUED");
        assertThat(bench.control.feedback())
                .singleElement()
                .asString()
                .contains("ran out of time")
                .contains("stuck here");
    }

    @Test
    void aCommandThatFailsWithoutRunningATestBlocks() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests((_, _) -> TestReport.exited(2, List.of(), Duration.ZERO, "cannot compile"));

        bench.run();

        assertThat(bench.control.feedback())
                .singleElement()
                .asString()
                .contains("no test ran and the test command failed")
                .contains("cannot compile");
    }

    @Test
    void aChangeThatMakesTestsDisappearBlocks() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, _) ->
                        commit.equals("base")
                                ? Reports.of("t", CaseOutcome.PASSED)
                                : Reports.of(List.<TestCase>of()));

        bench.run();

        assertThat(bench.control.feedback())
                .singleElement()
                .asString()
                .contains("Tests that are gone:\n- t");
    }

    @Test
    void aPhaseWithoutTestsSaysThatNoneWereRun() {
        var bench = new Bench(Orders.withoutTests(), Map.of(1, "src/a=good"));

        bench.run();

        assertThat(bench.control.tested().orElseThrow().report().ending())
                .isEqualTo(TestReport.Ending.NOT_RUN);
        assertThat(bench.tests.runs()).isEmpty();
    }

    @Test
    void aFeedbackStaysShortHoweverLongTheLog() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (_, _) ->
                        TestReport.exited(
                                2, List.of(), Duration.ZERO, "x".repeat(1_000_000) + "end"));

        bench.run();

        assertThat(bench.control.feedback()).singleElement().asString().hasSizeLessThan(5_000);
        assertThat(bench.control.feedback().getFirst()).endsWith("end");
    }

    @Test
    void aTestThatMovedStillCountsAsGoneAndTheNextAttemptHearsWhereItWent() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, _) ->
                        Reports.of(
                                commit.equals("base") ? "ShopTest#sells" : "StoreTest#sells",
                                CaseOutcome.PASSED));

        bench.run();

        assertThat(bench.control.feedback())
                .singleElement()
                .asString()
                .contains("- ShopTest#sells (perhaps it is StoreTest#sells now");
    }

    @Test
    void aBaselineWithFailuresIsRunOnceMoreSoThatFlakyTestsAreKnown() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, turn) ->
                        Reports.of(
                                "t",
                                commit.equals("base") && turn == 1
                                        ? CaseOutcome.FAILED
                                        : CaseOutcome.PASSED));

        bench.run();

        assertThat(bench.tests.runs()).containsExactly("base", "base", "commit-1");
        assertThat(bench.control.tested().orElseThrow().delta().fixed()).isEmpty();
        assertThat(bench.control.tested().orElseThrow().delta().flaky()).containsExactly("t");
    }

    @Test
    void zeroTestsThatLookLikeSuccessBlock() {
        var bench = new Bench(Map.of(1, "src/a=good"));
        bench.tests(
                (commit, _) ->
                        commit.equals("base")
                                ? Reports.of("t", CaseOutcome.PASSED)
                                : TestReport.exited(0, List.of(), Duration.ZERO, ""));

        bench.run();

        assertThat(bench.control.feedback())
                .singleElement()
                .asString()
                .contains("no test ran although 1 did before the change");
    }
}
