package dev.autopack.api.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.evidence.BudgetFacts;
import dev.autopack.api.domain.evidence.BuilderFacts;
import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.ReviewFacts;
import dev.autopack.api.domain.evidence.ReviewFacts.Recommendation;
import dev.autopack.api.domain.evidence.TestFacts;
import dev.autopack.api.domain.evidence.TestFacts.Delta;
import dev.autopack.api.domain.evidence.TestFacts.Status;
import dev.autopack.api.domain.policy.RiskScore;
import dev.autopack.api.domain.policy.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FinalizeGateTest {
    private static final String COMMIT = "c".repeat(40);
    private static final Verdict CLEAR = new Verdict.Clear(new RiskScore(0, List.of()));
    private static final ChangeEvidence GOOD =
            new ChangeEvidence(COMMIT, CLEAR, List.of(), List.of(), List.of(), false);
    private static final Acceptance PLAN =
            new Acceptance(
                    List.of("books can be sold"), List.of("A#must"), true, false, false, true);

    @Test
    void everythingShownIsComplete() {
        var decision = FinalizeGate.decide(with(GOOD, passed()));

        assertThat(decision.mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(decision.blocking()).isEmpty();
        assertThat(decision.claims())
                .allSatisfy(claim -> assertThat(claim.status()).isEqualTo(Claim.Status.SUPPORTED))
                .extracting(Claim::text)
                .contains("books can be sold");
    }

    @ParameterizedTest
    @MethodSource
    void eachGateBlocksByItself(GateCase gateCase, TerminalMode mode, String blocking) {
        var decision = FinalizeGate.decide(gateCase);

        assertThat(decision.mode()).isEqualTo(mode);
        assertThat(decision.blocking()).contains(blocking);
    }

    static Stream<Arguments> eachGateBlocksByItself() {
        var evidence = TerminalMode.INSUFFICIENT_EVIDENCE;
        var permission = TerminalMode.INSUFFICIENT_PERMISSION;
        return Stream.of(
                Arguments.of(
                        with(change(CLEAR, List.of(), List.of(), true), passed()),
                        evidence,
                        "The attempt changes nothing"),
                Arguments.of(
                        with(GOOD, tests(Status.FAILED, 0, false, Delta.NONE)),
                        evidence,
                        "The test command failed without running a test"),
                Arguments.of(
                        with(GOOD, tests(Status.PASSED, 4, true, delta("collection", "B"))),
                        evidence,
                        "Tests could not be collected: B"),
                Arguments.of(
                        with(GOOD, tests(Status.PASSED, 4, true, delta("gone", "B#x"))),
                        evidence,
                        "Tests that are gone: B#x"),
                Arguments.of(
                        with(GOOD, tests(Status.FAILED, 4, true, delta("new", "A#x", "A#y"))),
                        evidence,
                        "MEDIUM regression: A#x, A#y"),
                Arguments.of(
                        with(GOOD, tests(Status.FAILED, 4, true, delta("old", "A#must"))),
                        evidence,
                        "Phase validation tests failed: A#must"),
                Arguments.of(
                        with(GOOD, tests(Status.FAILED, 4, false, Delta.NONE)),
                        evidence,
                        "The tests fail and no baseline shows that they did before"),
                Arguments.of(
                        with(GOOD, tests(Status.FAILED, 4, true, Delta.NONE)),
                        evidence,
                        "The test command failed without naming a failed test"),
                Arguments.of(
                        with(GOOD, tests(Status.TIMED_OUT, 0, true, Delta.NONE)),
                        evidence,
                        "The tests did not end in time"),
                Arguments.of(
                        with(GOOD, tests(Status.SKIPPED, 0, true, Delta.NONE)),
                        evidence,
                        "The planned tests were skipped"),
                Arguments.of(with(GOOD, null), evidence, "No test report"),
                Arguments.of(
                        with(change(CLEAR, List.of(), List.of("src/A.java"), false), passed()),
                        evidence,
                        "Missing deliverable: src/A.java"),
                Arguments.of(
                        with(change(CLEAR, List.of("other hash"), List.of(), false), passed()),
                        evidence,
                        "other hash"),
                Arguments.of(
                        with(
                                change(
                                        new Verdict.Forbidden(List.of("Outside scope: x")),
                                        List.of(),
                                        List.of(),
                                        false),
                                passed()),
                        permission,
                        "Outside scope: x"),
                Arguments.of(
                        with(
                                change(
                                        new Verdict.NeedsApproval(
                                                List.of("Protected path: config/x"),
                                                new RiskScore(0.5, List.of())),
                                        List.of(),
                                        List.of(),
                                        false),
                                passed()),
                        permission,
                        "Needs approval: Protected path: config/x"));
    }

    @Test
    void preexistingFailuresAndFlakyTestsDoNotBlock() {
        var tests = tests(Status.FAILED, 4, true, delta("old", "A#old"));

        var decision = FinalizeGate.decide(with(GOOD, tests));

        assertThat(decision.mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(decision.warnings()).contains("Tests that failed before already: A#old");
    }

    @Test
    void testsOfAnotherCommitProveNothing() {
        var tests = new TestFacts("d".repeat(40), Status.PASSED, false, 4, true, Delta.NONE);

        assertThat(FinalizeGate.decide(with(GOOD, tests)).blocking())
                .contains("The tests ran on another commit");
    }

    @Test
    void aMissingChangeIsNeverSuccess() {
        var gateCase =
                new GateCase(
                        PLAN,
                        new Evidenced.Missing<>(),
                        shown(passed(), "t"),
                        new Evidenced.Missing<>(),
                        new Evidenced.Missing<>(),
                        budget());

        assertThat(FinalizeGate.decide(gateCase).mode())
                .isEqualTo(TerminalMode.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void aRequiredReviewMustExistAndApprove() {
        var plan = new Acceptance(List.of(), List.of(), true, true, false, true);

        assertThat(FinalizeGate.decide(reviewed(plan, new Evidenced.Missing<>())).blocking())
                .containsExactly("No review");
        assertThat(FinalizeGate.decide(reviewed(plan, review(Recommendation.REVISE))).blocking())
                .contains("The review says revise with 2 findings");
        assertThat(FinalizeGate.decide(reviewed(plan, review(Recommendation.APPROVE))).blocking())
                .containsExactly("Two auditors must review this change, and the auditor did not");
    }

    @ParameterizedTest
    @CsvSource({
        "a+ s+, true",
        "a+, false",
        "s+, false",
        "a+ a+, false",
        "a+ s-, false",
        "a+ s?, false",
        "a+ s!, false",
        "a+ s- j+, true",
        "a- s+ j+, true",
        "a+ s! j+, true",
        "a+ s- j-, false",
        "a+ s- j!, false",
        "a+ s- j?, false",
        "a+ s? j+, false",
        "a- s- j+, false",
        "a+ j+, false",
        "a+ s+ a-, false"
    })
    void riskyWorkNeedsBothAuditorsOrAJudgeBetweenThem(String said, boolean supported) {
        var plan = new Acceptance(List.of(), List.of(), true, true, false, true);

        var decision = FinalizeGate.decide(reviewed(plan, said(said)));

        assertThat(decision.mode() == TerminalMode.SUPPORTED).isEqualTo(supported);
    }

    @ParameterizedTest
    @CsvSource({"a+, true", "a-, false", "a?, false", "a!, false", "a- j+, true", "a+ s-, false"})
    void inOrdinaryWorkAReviewThatExistsMustApprove(String said, boolean supported) {
        var decision = FinalizeGate.decide(reviewed(PLAN, said(said)));

        assertThat(decision.mode() == TerminalMode.SUPPORTED).isEqualTo(supported);
    }

    private static Evidenced<ReviewFacts> said(String words) {
        var opinions = Stream.of(words.split(" ")).map(FinalizeGateTest::opinion).toList();
        return shown(new ReviewFacts(Recommendation.APPROVE, 0, opinions), "v");
    }

    private static ReviewFacts.Opinion opinion(String word) {
        var role =
                switch (word.charAt(0)) {
                    case 'a' -> "auditor";
                    case 's' -> "second-auditor";
                    default -> "judge";
                };
        var how = word.charAt(1);
        return new ReviewFacts.Opinion(
                role, how != '?', how == '+' || how == '!', how == '!' ? 1 : 0);
    }

    @Test
    void anExceededBudgetBlocks() {
        var gateCase =
                new GateCase(
                        PLAN,
                        shown(GOOD, "c"),
                        shown(passed(), "t"),
                        new Evidenced.Missing<>(),
                        new Evidenced.Missing<>(),
                        shown(new BudgetFacts(1, 3, 101, 100), "b"));

        assertThat(FinalizeGate.decide(gateCase).blocking())
                .containsExactly("The budget is exceeded");
    }

    @Test
    void aRunWithoutRepositoryNeedsASuccessfulBuilderWithoutFailedProbes() {
        var plan = new Acceptance(List.of("it works"), List.of(), false, false, false, false);
        var change = new ChangeEvidence("", CLEAR, List.of(), List.of(), List.of(), false);

        assertThat(clientless(plan, change, new Evidenced.Missing<>()).blocking())
                .containsExactly("No builder result");
        assertThat(
                        clientless(
                                        plan,
                                        change,
                                        shown(
                                                new BuilderFacts(
                                                        true,
                                                        true,
                                                        List.of("pytest"),
                                                        BuilderFacts.Report.NONE),
                                                "r"))
                                .blocking())
                .containsExactly("Failed probe: pytest");
        assertThat(
                        clientless(
                                plan,
                                change,
                                shown(
                                        new BuilderFacts(
                                                true, true, List.of(), BuilderFacts.Report.NONE),
                                        "r")))
                .extracting(GateDecision::mode)
                .isEqualTo(TerminalMode.SUPPORTED);
    }

    @Test
    void anAllowedNoopIsAWarning() {
        var plan = new Acceptance(List.of(), List.of(), true, false, true, true);
        var gateCase = reviewed(plan, new Evidenced.Missing<>());
        var noop =
                new GateCase(
                        plan,
                        shown(change(CLEAR, List.of(), List.of(), true), "c"),
                        gateCase.tests(),
                        gateCase.review(),
                        gateCase.builder(),
                        gateCase.budget());

        var decision = FinalizeGate.decide(noop);

        assertThat(decision.mode()).isEqualTo(TerminalMode.SUPPORTED);
        assertThat(decision.warnings()).contains("The attempt changes nothing");
    }

    @Test
    void aSupportedClaimWithoutEvidenceIsUnknownAndCountsAgainstCoverage() {
        var bare = new Claim("unsupported claim", Claim.Status.SUPPORTED, List.of());
        var good = new Claim("a claim", Claim.Status.SUPPORTED, List.of("1".repeat(64)));

        assertThat(bare.status()).isEqualTo(Claim.Status.UNKNOWN);
        assertThat(bare.id())
                .isEqualTo("aeda7293c2ba8690560507997bade281b49dc52a6c17c5ef51bc255b52591ed7");
        assertThat(FinalizeGate.coverage(List.of(bare, good))).isEqualTo(0.5);
        assertThat(FinalizeGate.coverage(List.of())).isZero();
    }

    private static GateDecision clientless(
            Acceptance plan, ChangeEvidence change, Evidenced<BuilderFacts> builder) {
        return FinalizeGate.decide(
                new GateCase(
                        plan,
                        shown(change, "c"),
                        new Evidenced.Missing<>(),
                        new Evidenced.Missing<>(),
                        builder,
                        budget()));
    }

    private static GateCase reviewed(Acceptance plan, Evidenced<ReviewFacts> review) {
        return new GateCase(
                plan,
                shown(GOOD, "c"),
                shown(passed(), "t"),
                review,
                new Evidenced.Missing<>(),
                budget());
    }

    private static GateCase with(ChangeEvidence change, TestFacts tests) {
        return new GateCase(
                PLAN,
                shown(change, "c"),
                tests == null ? new Evidenced.Missing<>() : shown(tests, "t"),
                new Evidenced.Missing<>(),
                new Evidenced.Missing<>(),
                budget());
    }

    private static ChangeEvidence change(
            Verdict verdict, List<String> mismatches, List<String> missing, boolean noop) {
        return new ChangeEvidence(COMMIT, verdict, List.of(), mismatches, missing, noop);
    }

    private static TestFacts passed() {
        return tests(Status.PASSED, 4, true, Delta.NONE);
    }

    private static TestFacts tests(Status status, int total, boolean baseline, Delta delta) {
        return new TestFacts(COMMIT, status, status != Status.PASSED, total, baseline, delta);
    }

    private static Delta delta(String which, String... tests) {
        var none = List.<String>of();
        var some = List.of(tests);
        return switch (which) {
            case "old" -> new Delta(some, none, none, none, none, none);
            case "new" -> new Delta(none, some, none, none, none, none);
            case "gone" -> new Delta(none, none, none, none, some, none);
            default -> new Delta(none, none, none, none, none, some);
        };
    }

    private static Evidenced<ReviewFacts> review(Recommendation recommendation) {
        return shown(new ReviewFacts(recommendation, 2, List.of()), "v");
    }

    private static Evidenced<BudgetFacts> budget() {
        return shown(new BudgetFacts(0, 3, 10, 100), "b");
    }

    private static <T> Evidenced<T> shown(T fact, String id) {
        return new Evidenced.Present<>(fact, id.repeat(64));
    }
}
