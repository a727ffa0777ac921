package dev.autopack.executor.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        var delta = Delta.between(Optional.of(ran("+t", "+u")), ran("~t", "+u"));

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

    @Test
    void whatCannotBeCollectedBlocksWhateverTheBaseline() {
        var broken = ran("?tests.test_shop", "+other");

        for (var before : List.of(Optional.<TestReport>empty(), Optional.of(broken))) {
            var delta = Delta.between(before, broken);

            assertThat(delta.collectionErrors()).containsExactly("tests.test_shop");
            assertThat(delta.newFailures()).isEmpty();
            assertThat(delta.regressed()).isTrue();
        }
    }

    @Test
    void whyATestFileCouldNotBeCollectedIsSaid() {
        var broken =
                new TestCase("tests.test_shop", CaseOutcome.UNCOLLECTED, "ImportError: no shop");
        var now = TestReport.exited(2, List.of(broken), Duration.ZERO, "");

        assertThat(Delta.between(Optional.empty(), now).collectionErrors())
                .containsExactly("tests.test_shop: ImportError: no shop");
    }

    @Test
    void noTestsWithAGoodExitAreSuspiciousWhereThereWereSome() {
        var nothing = TestReport.exited(0, List.of(), Duration.ZERO, "");

        var delta = Delta.between(Optional.of(ran("+a", "-b", "~c")), nothing);

        assertThat(delta.collectionErrors())
                .containsExactly("no test ran although 2 did before the change");
        assertThat(delta.disappeared()).containsExactly("a", "b");
    }

    @Test
    void onlySkippedTestsAreNoTestsThatRan() {
        var delta = Delta.between(Optional.of(ran("+a")), ran("~a"));

        assertThat(delta.collectionErrors())
                .containsExactly("no test ran although 1 did before the change");
    }

    @Test
    void aTestThatWasFlakyBeforeIsNotMendedByLuck() {
        var before = ran("-a", "-b", "+c").besides(ran("+a", "-b", "-c"));

        var delta = Delta.between(Optional.of(before), ran("+a", "+b", "+c"));

        assertThat(delta.fixed()).containsExactly("b");
        assertThat(delta.flaky()).containsExactly("a", "c");
        assertThat(delta.regressed()).isFalse();
    }

    @Test
    void aTestThatFailedBeforeAndPassesOnlyWhenRunAgainIsFlakyAndNotFixed() {
        var delta = Delta.between(Optional.of(ran("-a")), ran("*a"));

        assertThat(delta.flaky()).containsExactly("a");
        assertThat(delta.fixed()).isEmpty();
    }

    @Test
    void aTestThatWasFlakyBeforeAndFailsTwiceIsBroken() {
        var delta = Delta.between(Optional.of(ran("*a")), ran("-a")).afterRerun(ran("-a"));

        assertThat(delta.newFailures()).containsExactly("a");
    }

    @Test
    void theSecondRunDecidesAboutNothingButTheNewFailures() {
        var first = Delta.between(Optional.of(ran("+a", "-old", "+gone")), ran("-a", "-old", "+b"));

        var divided = first.afterRerun(ran("+a", "+old", "+gone", "-b"));

        assertThat(divided.flaky()).containsExactly("a");
        assertThat(divided.preexistingFailures()).containsExactly("old");
        assertThat(divided.disappeared()).containsExactly("gone");
        assertThat(divided.newFailures()).isEmpty();
    }

    @Test
    void severityGrowsWithTheNumberOfBrokenTests() {
        var expected =
                Map.of(
                        0, Severity.NONE,
                        1, Severity.LOW,
                        2, Severity.MEDIUM,
                        4, Severity.MEDIUM,
                        5, Severity.HIGH,
                        9, Severity.HIGH,
                        10, Severity.CRITICAL);

        expected.forEach(
                (broken, severity) ->
                        assertThat(withFailures(broken).severity()).isEqualTo(severity));
    }

    private static Delta withFailures(int broken) {
        var tests = IntStream.range(0, broken).mapToObj(n -> "-t" + n).toArray(String[]::new);
        return Delta.between(Optional.empty(), ran(tests));
    }

    /** Before, now, in the second run, and the class; a blank stands for a test that is absent. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "+,+, ,none",
                "+,-,-,new",
                "+,-,+,flaky",
                "+,-,~,new",
                "+,-, ,new",
                "+,!,!,new",
                "+,!,+,flaky",
                "+,*, ,flaky",
                "+,~, ,none",
                "+, , ,gone",
                "-,-, ,old",
                "-,!, ,old",
                "!,-, ,old",
                "-,+, ,fixed",
                "!,+, ,fixed",
                "-,*, ,flaky",
                "-,~, ,none",
                "-, , ,gone",
                "*,+, ,flaky",
                "*,-,+,flaky",
                "*,-,-,new",
                "*, , ,gone",
                "*,*, ,flaky",
                "~,+, ,none",
                "~,-,-,new",
                "~,-,+,flaky",
                "~, , ,none",
                " ,+, ,none",
                " ,-,-,new",
                " ,-,+,flaky",
                " ,*, ,flaky",
                " ,~, ,none",
                "+,?, ,collection",
                " ,?, ,collection",
                "?,?, ,collection",
                "?,+, ,none",
                "?,-,-,new",
                "?, , ,none"
            })
    void eachTestIsInExactlyTheClassThatItsRunsSay(
            String before, String now, String again, String expected) {
        var delta =
                Delta.between(Optional.of(ran("+anchor", before + "t")), ran("+anchor", now + "t"))
                        .afterRerun(ran("+anchor", again + "t"));

        var classes =
                Map.of(
                        "old", delta.preexistingFailures(),
                        "new", delta.newFailures(),
                        "fixed", delta.fixed(),
                        "flaky", delta.flaky(),
                        "gone", delta.disappeared(),
                        "collection", delta.collectionErrors());
        classes.forEach(
                (name, ids) ->
                        assertThat(ids)
                                .as(name)
                                .isEqualTo(name.equals(expected) ? List.of("t") : List.of()));
    }

    private static TestReport ran(String... tests) {
        var cases =
                Stream.of(tests)
                        .filter(test -> test.charAt(0) != ' ')
                        .map(DeltaTest::outcome)
                        .toList();
        var failed = cases.stream().anyMatch(test -> test.outcome().isFailure());
        return TestReport.exited(failed ? 1 : 0, cases, Duration.ZERO, "");
    }

    private static TestCase outcome(String test) {
        var outcome =
                switch (test.charAt(0)) {
                    case '+' -> CaseOutcome.PASSED;
                    case '-' -> CaseOutcome.FAILED;
                    case '!' -> CaseOutcome.ERROR;
                    case '*' -> CaseOutcome.FLAKY;
                    case '?' -> CaseOutcome.UNCOLLECTED;
                    default -> CaseOutcome.SKIPPED;
                };
        return new TestCase(test.substring(1), outcome, "");
    }
}
