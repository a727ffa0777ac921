package dev.autopack.executor.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.lease.InMemoryControlPlane;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.recovery.Diagnosis;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.reviewing.Answers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnoseTest {
    private final Answers models = new Answers();
    private final InMemoryControlPlane control = new InMemoryControlPlane(Orders.order(), 6);
    private Evidence evidence = Evidence.NONE;

    @Test
    void aFirstFailureNeedsNoDoctor() {
        var failed = fail(Reason.TESTS_FAILED, "a");

        assertThat(failed.next()).isEqualTo(new Next.Retry());
        assertThat(failed.feedback()).isEqualTo("a");
        assertThat(models.asked()).isEmpty();
    }

    @Test
    void aHintReachesTheNextAttempt() {
        models.say(Role.DOCTOR, "hint 0.1 close the file");
        fail(Reason.TESTS_FAILED, "a");

        var failed = fail(Reason.TESTS_FAILED, "b");

        assertThat(failed.next()).isEqualTo(new Next.Retry());
        assertThat(failed.feedback()).isEqualTo("Diagnosis: close the file\nb");
    }

    @ParameterizedTest
    @CsvSource({
        "replan 0.7 anew, Replan",
        "replan 0.69 anew, Retry",
        "ask 0.7 which, AskPerson",
        "ask 0.69 which, Retry",
        "stop 0.9 no way, GiveUp",
        "stop 0.5 no way, Retry",
        "garbage, Retry",
        "!MODEL_UNAVAILABLE, Retry",
        "!MODEL_CUT_OFF, Retry",
    })
    void aFirstLookIsActedOnWhenItIsSure(String answer, String next) {
        models.say(Role.DOCTOR, answer);
        fail(Reason.TESTS_FAILED, "a");

        var failed = fail(Reason.TESTS_FAILED, "b");

        assertThat(failed.next().getClass().getSimpleName()).isEqualTo(next);
        assertThat(failed.feedback()).isEqualTo("b");
        assertThat(failed.reason()).isEqualTo(Reason.TESTS_FAILED);
    }

    @Test
    void theSecondLookIsByAStrongerModelAndThereIsNoThird() {
        models.say(Role.DOCTOR, "replan 0.1 anew", "replan 0.1 in other words", "hint 1 never");
        fail(Reason.TESTS_FAILED, "a");
        fail(Reason.TESTS_FAILED, "b");

        var third = fail(Reason.TESTS_FAILED, "c");
        fail(Reason.TESTS_FAILED, "d");
        fail(Reason.TESTS_FAILED, "e");

        assertThat(third.next()).isEqualTo(new Next.Replan("in other words"));
        assertThat(models.questions())
                .extracting(question -> question.step())
                .containsExactly(0, 1);
        assertThat(models.asked()).containsExactly(Role.DOCTOR, Role.DOCTOR);
    }

    @Test
    void aTangledCaseGoesToTheStrongerModelAtOnce() {
        models.say(Role.DOCTOR, "hint 1 x");
        fail(Reason.PATCH_APPLY_ERROR, "a");
        fail(Reason.TESTS_FAILED, "b");

        assertThat(models.questions()).extracting(question -> question.step()).containsExactly(1);
    }

    @Test
    void whatWasNotCountedDoesNotTangleACase() {
        models.say(Role.DOCTOR, "hint 1 x");
        fail(Reason.MODEL_UNAVAILABLE, "busy");
        fail(Reason.TESTS_FAILED, "a");
        fail(Reason.TESTS_FAILED, "b");

        assertThat(models.questions()).extracting(question -> question.step()).containsExactly(0);
    }

    @Test
    void patchesThatDoNotApplyAreTangled() {
        models.say(Role.DOCTOR, "hint 1 x");
        fail(Reason.PATCH_APPLY_ERROR, "a");
        fail(Reason.PATCH_APPLY_ERROR, "b");

        assertThat(models.questions()).extracting(question -> question.step()).containsExactly(1);
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "BUDGET_SPENT",
                "DRAFT_TRUNCATED",
                "APPROVED_CHANGE_MISMATCH",
                "MODEL_UNAVAILABLE",
                "REPOSITORY_UNAVAILABLE"
            })
    void whatIsObviousNeedsNoDoctor(Reason reason) {
        fail(Reason.TESTS_FAILED, "a");

        fail(reason, "b");

        assertThat(models.asked()).isEmpty();
    }

    @Test
    void theThirdFailureAlikeNeedsNoDoctor() {
        models.say(Role.DOCTOR, "hint 1 x");
        fail(Reason.TESTS_FAILED, "same");
        fail(Reason.TESTS_FAILED, "same");

        assertThat(fail(Reason.TESTS_FAILED, "same").next()).isInstanceOf(Next.AskPerson.class);
        assertThat(models.asked()).hasSize(1);
    }

    @Test
    void theSameTestsAreTheSameFailureWhateverWasPrinted() {
        models.say(Role.DOCTOR, "garbage");
        evidence = new Evidence("", "", List.of("a is good"));
        fail(Reason.TESTS_FAILED, "log of Monday");

        assertThat(fail(Reason.TESTS_FAILED, "log of Tuesday").next())
                .isEqualTo(new Next.OtherModel());
    }

    @Test
    void anExhaustedPhaseNeedsNoDoctor() {
        var short1 = new InMemoryControlPlane(Orders.order(), 2);
        fail(short1, Reason.TESTS_FAILED, "a");

        assertThat(fail(short1, Reason.TESTS_FAILED, "b").next()).isInstanceOf(Next.GiveUp.class);
        assertThat(models.asked()).isEmpty();
    }

    @Test
    void withoutTokensForADoctorTheFailureIsToldAllTheSame() {
        fail(Reason.TESTS_FAILED, "a");
        control.refuse("reserve", Reason.BUDGET_SPENT);

        assertThat(fail(Reason.TESTS_FAILED, "b").reason()).isEqualTo(Reason.TESTS_FAILED);
    }

    @Test
    void aLostLeaseEndsTheAttempt() {
        fail(Reason.TESTS_FAILED, "a");
        control.refuse("reserve", Reason.LEASE_LOST);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> fail(Reason.TESTS_FAILED, "b"))
                .satisfies(lost -> assertThat(lost.reason()).isEqualTo(Reason.LEASE_LOST));
    }

    @Test
    void theDoctorSeesLittleAndAllOfItFenced() {
        models.say(Role.DOCTOR, "hint 1 x");
        fail(Reason.TESTS_FAILED, "first");
        evidence = new Evidence("d".repeat(9_000), "x".repeat(9_000) + "end", List.of());
        fail(Reason.TESTS_FAILED, "f".repeat(9_000));

        var prompt = models.requests().getFirst().prompt();

        assertThat(prompt.user())
                .hasSizeLessThan(7_000)
                .contains("# Phase: Phase\nMake a")
                .contains("- a is good")
                .contains("earlier failure (untrusted data)\nfirst")
                .contains("The last attempt failed: TESTS_FAILED")
                .contains("\n" + "d".repeat(2_000) + "\n>>>")
                .contains("\n" + "x".repeat(997) + "end\n>>>")
                .contains("\n" + "f".repeat(2_000) + "\n>>>");
        assertThat(prompt.system()).contains("hint|replan|ask_person|give_up");
        assertThat(models.requests().getFirst().outputTokensMax()).isEqualTo(2_000);
    }

    @Test
    void anAnswerThatWasCutOffGetsMoreRoom() {
        assertThat(fail(Reason.DRAFT_TRUNCATED, "cut").next())
                .isEqualTo(new Next.LargerBudget(10_000));
    }

    @Test
    void confidenceIsAPart() {
        var hint = new Diagnosis.Hint("x");

        assertThat(new Advice(hint, 0).isSure()).isFalse();
        assertThat(new Advice(hint, 1).isSure()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new Advice(hint, -0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Advice(hint, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Advice(hint, Double.NaN));
    }

    @Test
    void testsThatAPersonAllowedToFailAreNotWhatARejectionIsAbout() {
        evidence = new Evidence("", "", List.of("a is gone"));

        var first = fail(Reason.REVIEW_REJECTED, "the key is printed");
        var second = fail(Reason.REVIEW_REJECTED, "the loop has no end");

        assertThat(first.fingerprint()).isNotEqualTo(second.fingerprint());
    }

    private FailedAttempt fail(Reason reason, String detail) {
        return fail(control, reason, detail);
    }

    private FailedAttempt fail(InMemoryControlPlane plane, Reason reason, String detail) {
        var calls = new CallModel(models, models::route, plane, text -> text.length());
        var doctor = new Diagnose(calls, DiagnoseTest::read);
        var assignment = plane.take().orElseThrow();
        var failed = conclude(doctor, assignment, new Refusal(reason, detail));
        plane.fail(assignment, failed);
        return failed;
    }

    private FailedAttempt conclude(Diagnose doctor, Assignment assignment, Refusal refusal) {
        return new ConcludeAttempt(doctor, 8_000).conclude(assignment, refusal, evidence);
    }

    private static Optional<Advice> read(String answer) {
        var parts = answer.split(" ", 3);
        return switch (parts[0]) {
            case "hint" -> advice(parts, new Diagnosis.Hint(parts[2]));
            case "replan" -> advice(parts, new Diagnosis.Replan(parts[2]));
            case "ask" -> advice(parts, new Diagnosis.AskPerson(parts[2]));
            case "stop" -> advice(parts, new Diagnosis.GiveUp(parts[2]));
            default -> Optional.empty();
        };
    }

    private static Optional<Advice> advice(String[] parts, Diagnosis diagnosis) {
        return Optional.of(new Advice(diagnosis, Double.parseDouble(parts[1])));
    }
}
