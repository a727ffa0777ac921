package dev.autopack.executor.domain.recovery;

import static dev.autopack.executor.domain.refusal.Reason.APPROVED_CHANGE_MISMATCH;
import static dev.autopack.executor.domain.refusal.Reason.BUDGET_SPENT;
import static dev.autopack.executor.domain.refusal.Reason.DELIVERABLES_MISSING;
import static dev.autopack.executor.domain.refusal.Reason.DRAFT_TRUNCATED;
import static dev.autopack.executor.domain.refusal.Reason.DRAFT_UNREADABLE;
import static dev.autopack.executor.domain.refusal.Reason.MODEL_REQUEST_REFUSED;
import static dev.autopack.executor.domain.refusal.Reason.MODEL_UNAVAILABLE;
import static dev.autopack.executor.domain.refusal.Reason.TESTS_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.refusal.Reason;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecoverTest {
    private static final Next RETRY = new Next.Retry();
    private static final Next OTHER = new Next.OtherModel();
    private static final Diagnosis REPLAN = new Diagnosis.Replan("in other words");

    @ParameterizedTest
    @MethodSource
    void anEnvironmentThatIsBrokenEndsThePhaseAtOnce(Reason reason) {
        assertThat(decide(Past.empty().then(reason, "no such host")))
                .isEqualTo(new Next.GiveUp("no such host"));
    }

    static Stream<Reason> anEnvironmentThatIsBrokenEndsThePhaseAtOnce() {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.effect() == Reason.Effect.ENVIRONMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"MODEL_UNAVAILABLE", "MODEL_RATE_LIMITED", "LEASE_LOST", "INTERRUPTED"})
    void whatPassesByItselfIsTriedAgainHoweverOften(Reason reason) {
        var past = Past.empty();
        for (var times = 0; times < 9; times++) {
            past.failed(reason, "busy");
        }

        var situation = past.then(reason, "busy");

        assertThat(decide(situation)).isEqualTo(RETRY);
        assertThat(situation.failures()).isZero();
    }

    @ParameterizedTest
    @MethodSource
    void aFirstFailureIsTriedAgain(Reason reason) {
        assertThat(decide(Past.empty().then(reason, "first"))).isEqualTo(RETRY);
    }

    static Stream<Reason> aFirstFailureIsTriedAgain() {
        var special =
                EnumSet.of(
                        APPROVED_CHANGE_MISMATCH,
                        BUDGET_SPENT,
                        DRAFT_TRUNCATED,
                        MODEL_REQUEST_REFUSED);
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.effect() == Reason.Effect.RETRY)
                .filter(reason -> !special.contains(reason));
    }

    @Test
    void aPersonIsAskedWhenTheApprovedChangeIsAnother() {
        assertThat(decide(Past.empty().then(APPROVED_CHANGE_MISMATCH, "hash")))
                .isInstanceOf(Next.AskPerson.class);
    }

    @Test
    void aPersonIsAskedWhenTheDoctorSaysSo() {
        var situation = Past.empty().failed(TESTS_FAILED, "a").then(TESTS_FAILED, "b");

        assertThat(decide(advised(situation, new Diagnosis.AskPerson("which of both?"))))
                .isEqualTo(new Next.AskPerson("which of both?"));
        assertThat(decide(advised(situation, new Diagnosis.GiveUp("it is impossible"))))
                .isEqualTo(new Next.GiveUp("it is impossible"));
        assertThat(decide(advised(situation, new Diagnosis.Hint("close the file"))))
                .isEqualTo(RETRY);
    }

    @Test
    void withoutTokensThereIsNoFurtherAttempt() {
        assertThat(decide(Past.empty().then(BUDGET_SPENT, "0 left")))
                .isEqualTo(new Next.GiveUp("no tokens are left"));
    }

    @Test
    void theLastAttemptEndsThePhase() {
        var past = Past.empty().failed(TESTS_FAILED, "a").failed(TESTS_FAILED, "b");

        assertThat(decide(limited(past.then(TESTS_FAILED, "c"), 3)))
                .isEqualTo(new Next.GiveUp("all 3 attempts are used; the last: TESTS_FAILED: c"));
        assertThat(decide(limited(past.then(TESTS_FAILED, "c"), 4))).isEqualTo(RETRY);
        assertThat(decide(limited(Past.empty().then(TESTS_FAILED, "c"), 0)))
                .isInstanceOf(Next.GiveUp.class);
    }

    @Test
    void whatWasNotCountedUsesNoAttempt() {
        var past = Past.empty().failed(MODEL_UNAVAILABLE, "a").failed(MODEL_UNAVAILABLE, "b");

        assertThat(decide(limited(past.then(TESTS_FAILED, "c"), 2))).isEqualTo(RETRY);
    }

    @ParameterizedTest
    @FieldSource("ABOUT_THE_PHASE")
    void theThirdFailureAlikeIsAPersonsMatter(Reason reason) {
        var past = Past.empty().failed(reason, "same").failed(reason, "same", OTHER);

        assertThat(decide(past.then(reason, "same")))
                .isEqualTo(
                        new Next.AskPerson(
                                "the same failure came 3 times: %s: same\nWhat is to be done differently?"
                                        .formatted(reason)));
    }

    static final List<Reason> ABOUT_THE_PHASE =
            List.of(
                    TESTS_FAILED,
                    DELIVERABLES_MISSING,
                    Reason.POLICY_VIOLATION,
                    Reason.QUALITY_VIOLATION,
                    Reason.REVIEW_REJECTED);

    @Test
    void theThirdFailureAlikeOfAModelEndsThePhase() {
        var past = Past.empty().failed(DRAFT_UNREADABLE, "no json").failed(TESTS_FAILED, "a");

        assertThat(
                        decide(
                                past.failed(DRAFT_UNREADABLE, "no json")
                                        .then(DRAFT_UNREADABLE, "no json")))
                .isEqualTo(
                        new Next.GiveUp(
                                "the same failure came 3 times: DRAFT_UNREADABLE: no json"));
    }

    @Test
    void theThirdFailureAlikeNeverCostsACallWhateverTheAdvice() {
        var situation =
                Past.empty()
                        .failed(TESTS_FAILED, "same")
                        .failed(TESTS_FAILED, "same")
                        .then(TESTS_FAILED, "same");

        for (var advice : List.of(REPLAN, new Diagnosis.Hint("x"), new Diagnosis.GiveUp("y"))) {
            assertThat(decide(advised(situation, advice)))
                    .isInstanceOfAny(Next.AskPerson.class, Next.GiveUp.class);
        }
    }

    @Test
    void thirdAlikeInOtherNumbersIsTheSame() {
        var past = Past.empty().failed(TESTS_FAILED, "took 3 ms").failed(TESTS_FAILED, "took 14 s");

        assertThat(decide(past.then(TESTS_FAILED, "took 1.5 s")))
                .isInstanceOf(Next.AskPerson.class);
    }

    @ParameterizedTest
    @CsvSource({"8000, 10000", "8001, 10002", "16384, 20480", "51200, 64000", "63999, 64000"})
    void anAnswerThatWasCutOffGetsAQuarterMoreRoom(long tokens, long larger) {
        assertThat(decide(roomy(Past.empty().then(DRAFT_TRUNCATED, "cut"), tokens)))
                .isEqualTo(new Next.LargerBudget(larger));
    }

    @Test
    void roomGrowsOnceAndNotBeyondItsLimit() {
        var past = Past.empty().failed(DRAFT_TRUNCATED, "cut at 1", new Next.LargerBudget(10_000));

        assertThat(decide(past.then(DRAFT_TRUNCATED, "cut, again"))).isEqualTo(RETRY);
        assertThat(decide(past.then(DRAFT_TRUNCATED, "cut at 2"))).isEqualTo(OTHER);
        assertThat(decide(roomy(Past.empty().then(DRAFT_TRUNCATED, "cut"), 64_000)))
                .isEqualTo(RETRY);
        assertThat(decide(limited(Past.empty().then(DRAFT_TRUNCATED, "cut"), 1)))
                .isInstanceOf(Next.GiveUp.class);
    }

    @ParameterizedTest
    @CsvSource({"0.1999, AskPerson", "0.20, Retry", "0.9, Retry"})
    void aStuckPhaseAsksBeforeItSpendsTheLastFifth(double funds, String next) {
        var situation = Past.empty().failed(TESTS_FAILED, "a").then(TESTS_FAILED, "b");

        assertThat(decide(funded(situation, funds)).getClass().getSimpleName()).isEqualTo(next);
        assertThat(decide(funded(Past.empty().then(TESTS_FAILED, "b"), funds))).isEqualTo(RETRY);
    }

    @Test
    void otherWordsAreTriedOnceAndNotForMissingFiles() {
        var stuck = Past.empty().failed(TESTS_FAILED, "a");
        var replanned = Past.empty().failed(TESTS_FAILED, "a", new Next.Replan("x"));

        assertThat(decide(advised(stuck.then(TESTS_FAILED, "a"), REPLAN)))
                .isEqualTo(new Next.Replan("in other words"));
        assertThat(decide(advised(stuck.then(DELIVERABLES_MISSING, "b"), REPLAN))).isEqualTo(RETRY);
        assertThat(decide(advised(replanned.then(TESTS_FAILED, "b"), REPLAN))).isEqualTo(RETRY);
        assertThat(decide(advised(Past.empty().then(TESTS_FAILED, "a"), REPLAN))).isEqualTo(RETRY);
    }

    @Test
    void theSameFailureTwiceTakesAnotherModelOnce() {
        var once = Past.empty().failed(TESTS_FAILED, "same");
        var escalated = Past.empty().failed(TESTS_FAILED, "x", OTHER).failed(TESTS_FAILED, "same");

        assertThat(decide(once.then(TESTS_FAILED, "same"))).isEqualTo(OTHER);
        assertThat(decide(once.then(TESTS_FAILED, "other"))).isEqualTo(RETRY);
        assertThat(decide(escalated.then(TESTS_FAILED, "same"))).isEqualTo(RETRY);
    }

    @ParameterizedTest
    @CsvSource({"0.29, Retry", "0.30, Retry", "0.31, OtherModel"})
    void anotherModelNeedsFunds(double funds, String next) {
        var situation = Past.empty().failed(TESTS_FAILED, "same").then(TESTS_FAILED, "same");

        assertThat(decide(funded(situation, funds)).getClass().getSimpleName()).isEqualTo(next);
    }

    @Test
    void aRefusedRequestGoesToAnotherModelButNotForEver() {
        var past = Past.empty();
        assertThat(decide(past.then(MODEL_REQUEST_REFUSED, "a"))).isEqualTo(OTHER);

        past.failed(MODEL_REQUEST_REFUSED, "a", OTHER).failed(MODEL_REQUEST_REFUSED, "b", OTHER);
        assertThat(decide(past.then(MODEL_REQUEST_REFUSED, "c"))).isEqualTo(OTHER);

        past.failed(TESTS_FAILED, "c", new Next.Replan("x"));
        assertThat(decide(past.then(TESTS_FAILED, "d")))
                .isEqualTo(
                        new Next.GiveUp(
                                "other models and other words did not help; the last: TESTS_FAILED: d"));
    }

    @Test
    void longWordsAreCutInWhatIsSaid() {
        var next = decide(limited(Past.empty().then(TESTS_FAILED, "x".repeat(9_000)), 1));

        assertThat(((Next.GiveUp) next).why()).hasSizeLessThan(1_100).endsWith("xx …");
        assertThat(decide(Past.empty().then(Reason.NO_MODEL, "x".repeat(1_000))))
                .isEqualTo(new Next.GiveUp("x".repeat(1_000)));
    }

    private static Next decide(Situation situation) {
        return Recover.decide(situation);
    }

    private static Situation advised(Situation of, Diagnosis advice) {
        return of.advised(Optional.of(advice));
    }

    private static Situation limited(Situation of, int attemptsMax) {
        return new Situation(
                of.failure(),
                of.earlier(),
                attemptsMax,
                of.funds(),
                of.answerTokens(),
                of.diagnosis());
    }

    private static Situation funded(Situation of, double funds) {
        return new Situation(
                of.failure(),
                of.earlier(),
                of.attemptsMax(),
                funds,
                of.answerTokens(),
                of.diagnosis());
    }

    private static Situation roomy(Situation of, long tokens) {
        return new Situation(
                of.failure(), of.earlier(), of.attemptsMax(), of.funds(), tokens, of.diagnosis());
    }
}
