package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Phases;
import dev.autopack.executor.domain.refusal.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the auditors' words do to an attempt; ordinary work is not audited here. */
class AuditedAttemptTest {
    private static final AttemptOutcome LANDED =
            new AttemptOutcome.Settled("SUPPORTED", "COMPLETE");

    @Test
    void ordinaryWorkIsNotAuditedWhenThePolicySaysSo() {
        var bench = new Bench(Map.of(1, "src/a=good"));

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(LANDED);
        assertThat(bench.model.asked()).containsExactly(Role.BUILDER);
        assertThat(bench.control.calls()).doesNotContain("reportReview");
    }

    @Test
    void twoAuditorsAgreeAboutRiskyWorkAndItLands() {
        var bench = risky("yes", "yes minor:style");

        var outcome = bench.run();

        assertThat(outcome).isEqualTo(LANDED);
        assertThat(bench.model.asked())
                .containsExactly(Role.BUILDER, Role.AUDITOR, Role.SECOND_AUDITOR);
        assertThat(bench.control.reviews())
                .singleElement()
                .satisfies(review -> assertThat(review.approved()).isTrue());
    }

    @Test
    void theAuditorsSeeTheDiffAndTheTestsAndTheBuilderDoesNotSeeThem() {
        var bench = risky("yes", "yes");

        bench.run();

        assertThat(bench.model.requests().get(1).prompt().user())
                .contains("+src/a: good")
                .contains("1 tests: 1 passed, 0 failed");
    }

    @Test
    void aRejectedChangeIsNotPushedAndTheBuilderIsToldWhy() {
        var bench = risky("no critical:security", "no critical:security");

        var first = bench.run();
        bench.model.say(Role.AUDITOR, "yes");
        bench.model.say(Role.SECOND_AUDITOR, "yes");
        var second = bench.run();

        assertThat(first)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.REVIEW_REJECTED));
        assertThat(bench.control.feedback())
                .singleElement()
                .asString()
                .contains("- critical security: found critical:security");
        assertThat(bench.control.reviews().getFirst().approved()).isFalse();
        assertThat(second).isEqualTo(LANDED);
        assertThat(requestsOf(bench, Role.BUILDER).getLast()).contains("found critical:security");
    }

    @Test
    void aRejectedChangeLeavesNoTraceInTheRepository() {
        var bench = risky("no major:logic", "no major:logic");

        bench.run();

        assertThat(bench.repository.refs()).containsOnlyKeys("refs/heads/main");
        assertThat(bench.control.calls()).doesNotContain("reportBuild", "finish");
        assertThat(bench.repository.open()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "no major:logic, false"})
    void aJudgeDecidesWhereTheAuditorsDisagree(String judge, boolean lands) {
        var bench = risky("yes", "no major:logic");
        bench.model.say(Role.JUDGE, judge);

        var outcome = bench.run();

        assertThat(bench.model.asked())
                .containsExactly(Role.BUILDER, Role.AUDITOR, Role.SECOND_AUDITOR, Role.JUDGE);
        assertThat(outcome.equals(LANDED)).isEqualTo(lands);
        assertThat(bench.control.reviews().getFirst().opinions()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"?, yes", "yes, ?", "?, ?"})
    void anAuditorThatCannotBeReadEvenTwiceApprovesNothing(String first, String second) {
        var bench = risky(first, second);
        bench.model.say(Role.AUDITOR, first);
        bench.model.say(Role.SECOND_AUDITOR, second);

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.REVIEW_REJECTED));
        assertThat(bench.repository.refs()).containsOnlyKeys("refs/heads/main");
    }

    @ParameterizedTest
    @CsvSource({
        "MODEL_UNAVAILABLE",
        "MODEL_RATE_LIMITED",
        "MODEL_REQUEST_REFUSED",
        "MODEL_CUT_OFF",
        "PROMPT_TOO_LONG"
    })
    void anAuditorThatIsSilentApprovesNothing(Reason silence) {
        var bench = risky("!" + silence, "yes");

        var outcome = bench.run();

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.REVIEW_REJECTED));
        assertThat(bench.control.outstanding()).isZero();
        assertThat(bench.repository.open()).isZero();
    }

    @Test
    void aSpentBudgetIsNoRejection() {
        var bench = risky("yes", "yes");
        bench.control.at("reportTests", () -> bench.control.refuse("reserve", Reason.BUDGET_SPENT));

        var outcome = bench.run();

        assertThat(outcome)
                .isEqualTo(new AttemptOutcome.Failed(Reason.BUDGET_SPENT, "refused: reserve"));
        assertThat(bench.control.reviews()).isEmpty();
    }

    @Test
    void failedTestsCostNoAudit() {
        var bench = new Bench(Phases.ofCategory("security"), Map.of(1, "src/a=bad"));

        bench.run();

        assertThat(bench.model.asked()).containsExactly(Role.BUILDER);
    }

    private static Bench risky(String first, String second) {
        var bench =
                new Bench(Phases.ofCategory("security"), Map.of(1, "src/a=good", 2, "src/a=good"));
        bench.model.say(Role.AUDITOR, first);
        bench.model.say(Role.SECOND_AUDITOR, second);
        return bench;
    }

    private static List<String> requestsOf(Bench bench, Role role) {
        return bench.model.requests().stream()
                .filter(request -> request.role() == role)
                .map(request -> request.prompt().user())
                .toList();
    }
}
