package dev.autopack.api.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.evidence.BudgetFacts;
import dev.autopack.api.domain.evidence.BuilderFacts;
import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.TestFacts;
import dev.autopack.api.domain.evidence.TestFacts.Compared;
import dev.autopack.api.domain.evidence.TestFacts.Delta;
import dev.autopack.api.domain.evidence.TestFacts.Status;
import dev.autopack.api.domain.policy.RiskScore;
import dev.autopack.api.domain.policy.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tests of a change say, and what their absence says. */
class TestQuestionTest {
    private static final String COMMIT = "c".repeat(40);
    private static final String CLAIM = "the tests did not regress";

    @ParameterizedTest
    @CsvSource({
        "true, true, No test report, ''",
        "false, true, No test report, ''",
        "true, false, '', The plan names no tests and none were reported",
        "false, false, '', ''"
    })
    void aMissingReportBlocksWhereTestsArePlannedAndIsToldWhereThereIsARepository(
            boolean repository, boolean planned, String blocking, String warning) {
        var finding = TestQuestion.ask(gateCase(plan(planned, repository), List.of(), null));

        assertThat(finding.blocking()).isEqualTo(words(blocking));
        assertThat(finding.warnings()).isEqualTo(words(warning));
        assertThat(finding.claims()).hasSize(repository || planned ? 1 : 0);
    }

    @Test
    void skippedTestsThatNobodyPlannedAreAnAssumption() {
        var skipped = facts(Status.SKIPPED, 0, Delta.NONE, Delta.NONE);

        var finding = TestQuestion.ask(gateCase(plan(false, true), List.of(), skipped));

        assertThat(finding.claims())
                .containsExactly(new Claim(CLAIM, Claim.Status.ASSUMPTION, List.of()));
        assertThat(finding.blocking()).isEmpty();
        assertThat(finding.warnings()).containsExactly("Tests were skipped");
    }

    @Test
    void testsThatNobodyPlannedCountAllTheSameWhenTheyRan() {
        var failed = facts(Status.FAILED, 4, failing(1), Delta.NONE);

        var finding = TestQuestion.ask(gateCase(plan(false, true), List.of(), failed));

        assertThat(finding.blocking()).containsExactly("LOW regression: t00");
    }

    @ParameterizedTest
    @CsvSource({
        "1, LOW",
        "2, MEDIUM",
        "4, MEDIUM",
        "5, HIGH",
        "9, HIGH",
        "10, CRITICAL",
        "50, CRITICAL"
    })
    void theMoreTestsBreakTheGraverIsTheRegression(int broken, String severity) {
        var failed = facts(Status.FAILED, 99, failing(broken), Delta.NONE);

        assertThat(ask(failed).blocking())
                .singleElement()
                .asString()
                .startsWith(severity + " regression: t00");
    }

    @Test
    void filesWithoutTestsMakeARegressionGraver() {
        var none = List.<String>of();
        var delta = new Delta(none, names(3), none, none, none, List.of("A", "B"));

        assertThat(ask(facts(Status.FAILED, 9, delta, Delta.NONE)).blocking())
                .containsExactly(
                        "Tests could not be collected: A, B", "HIGH regression: t00, t01, t02");
    }

    @ParameterizedTest
    @CsvSource({"20, t19", "21, t19 and 1 more", "45, t19 and 25 more"})
    void ofManyTestsTheFirstTwentyAreTold(int broken, String end) {
        assertThat(ask(facts(Status.FAILED, 99, failing(broken), Delta.NONE)).blocking())
                .singleElement()
                .asString()
                .endsWith(end);
    }

    @Test
    void flakyTestsAndOldFailuresAreToldAndDoNotBlock() {
        var none = List.<String>of();
        var delta = new Delta(List.of("old"), none, none, List.of("moody"), none, none);

        var finding = ask(facts(Status.FAILED, 4, delta, Delta.NONE));

        assertThat(finding.blocking()).isEmpty();
        assertThat(finding.warnings())
                .containsExactly("Flaky tests: moody", "Tests that failed before already: old");
    }

    @Test
    void testsAsTheyWereMustPassUnlessAPersonSawWhatIsTakenAway() {
        var none = List.<String>of();
        var delta = new Delta(none, none, none, none, List.of("gone"), none);
        var old = new Delta(none, List.of("x"), none, none, List.of("y"), List.of("z"));
        var tests = facts(Status.PASSED, 4, delta, old);
        var told =
                List.of(
                        "Tests that are gone: gone",
                        "Tests as they were before the change fail: x, y, z");

        var unseen = ask(tests);
        var seen =
                TestQuestion.ask(gateCase(plan(true, true), List.of("Removed test: gone"), tests));

        assertThat(unseen.blocking()).isEqualTo(told);
        assertThat(unseen.warnings()).isEmpty();
        assertThat(seen.blocking()).isEmpty();
        assertThat(seen.warnings()).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({"true, SUPPORTED", "false, ASSUMPTION"})
    void aCriterionRestsOnProbesWhereThereWereSomeAndABlankOneIsNone(
            boolean probed, Claim.Status status) {
        var plan = new Acceptance(List.of(" ", "it works"), List.of(), false, false, false, false);
        var builder = new BuilderFacts(true, probed, List.of(), BuilderFacts.Report.NONE);
        var silent = gateCase(plan, List.of(), null);

        var decision =
                FinalizeGate.decide(
                        new GateCase(
                                plan,
                                silent.change(),
                                silent.tests(),
                                silent.review(),
                                new Evidenced.Present<>(builder, "r".repeat(64)),
                                silent.budget()));

        assertThat(decision.mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(decision.claims())
                .last()
                .isEqualTo(
                        new Claim(
                                "it works", status, probed ? List.of("r".repeat(64)) : List.of()));
    }

    private static Finding ask(TestFacts facts) {
        return TestQuestion.ask(gateCase(plan(true, true), List.of(), facts));
    }

    private static Acceptance plan(boolean planned, boolean repository) {
        return new Acceptance(List.of(), List.of(), planned, false, false, repository);
    }

    private static GateCase gateCase(
            Acceptance plan, List<String> tampering, @Nullable TestFacts tests) {
        var clear = new Verdict.Clear(new RiskScore(0, List.of()));
        var change = new ChangeEvidence(COMMIT, clear, tampering, List.of(), List.of(), false);
        return new GateCase(
                plan,
                new Evidenced.Present<>(change, "c".repeat(64)),
                tests == null
                        ? new Evidenced.Missing<>()
                        : new Evidenced.Present<>(tests, "t".repeat(64)),
                new Evidenced.Missing<>(),
                new Evidenced.Missing<>(),
                new Evidenced.Present<>(new BudgetFacts(0, 3, 10, 100), "b".repeat(64)));
    }

    private static TestFacts facts(Status status, int total, Delta delta, Delta old) {
        return new TestFacts(
                COMMIT, status, status != Status.PASSED, total, true, new Compared(delta, old));
    }

    private static Delta failing(int tests) {
        var none = List.<String>of();
        return new Delta(none, names(tests), none, none, none, none);
    }

    private static List<String> names(int tests) {
        return IntStream.range(0, tests).mapToObj("t%02d"::formatted).toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text);
    }
}
