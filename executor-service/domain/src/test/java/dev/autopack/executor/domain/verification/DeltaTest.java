package dev.autopack.executor.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeltaTest {
    @Test
    void eachTestFallsIntoItsClass() {
        var before = ran("+kept", "+broken", "-red", "!error", "-mended", "+gone", "~skipped");
        var now = ran("+kept", "-broken", "-red", "-error", "+mended", "+added", "-worse");

        var delta = Delta.between(Optional.of(before), now);

        assertThat(delta.newFailures()).containsExactly("broken", "worse");
        assertThat(delta.preexistingFailures()).containsExactly("error", "red");
        assertThat(delta.fixed()).containsExactly("mended");
        assertThat(delta.disappeared()).containsExactly("gone");
        assertThat(delta.collectionErrors()).isEmpty();
        assertThat(delta.regressed()).isTrue();
    }

    @Test
    void preexistingFailuresAloneAreNoRegression() {
        var delta = Delta.between(Optional.of(ran("-red", "+green")), ran("-red", "+green"));

        assertThat(delta.regressed()).isFalse();
    }

    @Test
    void withAnUnknownBaselineEveryFailureIsNew() {
        var delta = Delta.between(Optional.empty(), ran("-red", "+green"));

        assertThat(delta.newFailures()).containsExactly("red");
    }

    @Test
    void aSkippedTestThatPassedBeforeIsNotGone() {
        var delta = Delta.between(Optional.of(ran("+t")), ran("~t"));

        assertThat(delta.regressed()).isFalse();
    }

    @Test
    void onceMoreDividesFlakyFromBroken() {
        var delta = Delta.between(Optional.of(ran("+a", "+b", "+c")), ran("-a", "-b", "-c"));

        var divided = delta.afterRerun(ran("+a", "-b"));

        assertThat(divided.flaky()).containsExactly("a");
        assertThat(divided.newFailures()).containsExactly("b", "c");
    }

    @Test
    void aRerunThatRanOutOfTimeProvesNothing() {
        var delta = Delta.between(Optional.of(ran("+a")), ran("-a"));

        var divided = delta.afterRerun(TestReport.timedOut(Duration.ofSeconds(1), ""));

        assertThat(divided.newFailures()).containsExactly("a");
    }

    @Test
    void zeroTestsWithABadExitIsAFailureEvenWhenTheBaselineWasSo() {
        var nothing = TestReport.exited(5, List.of(), Duration.ZERO, "");

        var delta = Delta.between(Optional.of(nothing), nothing);

        assertThat(delta.regressed()).isTrue();
        assertThat(delta.collectionErrors())
                .containsExactly("no test ran and the test command failed");
    }

    @Test
    void aBadExitThatNoFailingTestExplainsIsAFailure() {
        var crashed = TestReport.exited(1, List.of(outcome("+a")), Duration.ZERO, "");

        var delta = Delta.between(Optional.of(ran("+a")), crashed);

        assertThat(delta.collectionErrors())
                .containsExactly("the test command failed although no test did");
    }

    @Test
    void aCommandWithoutReportsCountsByItsExitCode() {
        var good = TestReport.exited(0, List.of(), Duration.ZERO, "");

        assertThat(Delta.between(Optional.of(good), good).regressed()).isFalse();
    }

    @Test
    void runningOutOfTimeIsAFailure() {
        var late = TestReport.timedOut(Duration.ofSeconds(1), "");

        assertThat(Delta.between(Optional.of(ran("+a")), late).regressed()).isTrue();
    }

    @Test
    void aTestThatIsReportedTwiceCountsWithItsWorstOutcome() {
        var report = ran("+twice", "-twice", "+twice");

        assertThat(report.counts()).isEqualTo(new TestCounts(1, 0, 1, 0, 0));
    }

    private static TestReport ran(String... tests) {
        var cases = Stream.of(tests).map(DeltaTest::outcome).toList();
        var failed = cases.stream().anyMatch(test -> test.outcome().isFailure());
        return TestReport.exited(failed ? 1 : 0, cases, Duration.ZERO, "");
    }

    private static TestCase outcome(String test) {
        var outcome =
                switch (test.charAt(0)) {
                    case '+' -> CaseOutcome.PASSED;
                    case '-' -> CaseOutcome.FAILED;
                    case '!' -> CaseOutcome.ERROR;
                    default -> CaseOutcome.SKIPPED;
                };
        return new TestCase(test.substring(1), outcome, "");
    }
}
