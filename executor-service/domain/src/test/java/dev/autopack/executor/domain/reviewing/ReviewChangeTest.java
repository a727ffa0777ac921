package dev.autopack.executor.domain.reviewing;

import static dev.autopack.executor.domain.draft.Role.AUDITOR;
import static dev.autopack.executor.domain.draft.Role.JUDGE;
import static dev.autopack.executor.domain.draft.Role.SECOND_AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.Draft;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Guidance;
import dev.autopack.executor.domain.lease.InMemoryControlPlane;
import dev.autopack.executor.domain.lease.Phases;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.review.Opinion;
import dev.autopack.executor.domain.review.Opinions;
import dev.autopack.executor.domain.review.Review;
import dev.autopack.executor.domain.review.ReviewPolicy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewChangeTest {
    private static final ReviewCase CASE =
            new ReviewCase(
                    "diff --git a/src/a b/src/a\n+good",
                    "3 passed",
                    new ChangeFacts(List.of(new ChangeFacts.PerFile(new RepoPath("src/a"), 1, 0))));

    private final Answers models = new Answers();
    private final InMemoryControlPlane ordinary =
            new InMemoryControlPlane(Phases.ofCategory("feature"), 3);
    private final InMemoryControlPlane risky =
            new InMemoryControlPlane(Phases.ofCategory("security_auth_change"), 3);

    @Test
    void ordinaryWorkHasOneAuditor() {
        models.say(AUDITOR, "yes");

        assertThat(review(ordinary).approved()).isTrue();
        assertThat(models.asked()).containsExactly(AUDITOR);
    }

    @Test
    void riskyWorkAlwaysHasTwoEvenWhenTheFirstIsSure() {
        models.say(AUDITOR, "yes").say(SECOND_AUDITOR, "yes");

        assertThat(review(risky).approved()).isTrue();
        assertThat(models.asked()).containsExactly(AUDITOR, SECOND_AUDITOR);
        assertThat(models.questions().getLast().heard())
                .containsExactly(new ModelName("provider", "auditor"));
    }

    @Test
    void aJudgeDecidesBetweenTwoThatDisagree() {
        models.say(AUDITOR, "yes").say(SECOND_AUDITOR, "no major:logic").say(JUDGE, "yes");

        var review = review(risky);

        assertThat(review.approved()).isTrue();
        assertThat(review.verdict()).isEqualTo("the judge approves");
        assertThat(review.disagreements()).hasSize(2);
        assertThat(models.requests().getLast().prompt().system()).startsWith("Two auditors");
        assertThat(models.requests().getLast().prompt().user())
                .contains("opinion of the auditor (untrusted data)\napproves")
                .contains("opinion of the second-auditor (untrusted data)\nrejects")
                .contains("- major logic : found major:logic")
                .contains("+good");
    }

    @Test
    void twoRejectionsOverTriflesStayARejection() {
        models.say(AUDITOR, "no minor:style").say(SECOND_AUDITOR, "no minor:style");

        assertThat(review(risky).approved()).isFalse();
        assertThat(models.asked()).doesNotContain(JUDGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!MODEL_UNAVAILABLE",
                "!MODEL_RATE_LIMITED",
                "!MODEL_REQUEST_REFUSED",
                "!MODEL_CUT_OFF",
                "!PROMPT_TOO_LONG",
            })
    void anAuditorThatFailsApprovesNothing(String failure) {
        models.say(AUDITOR, failure).say(SECOND_AUDITOR, "yes");

        var review = review(risky);

        assertThat(review.approved()).isFalse();
        assertThat(review.opinions()).extracting(Opinion::understood).containsExactly(false, true);
        assertThat(models.asked()).containsExactly(AUDITOR, SECOND_AUDITOR);
    }

    @Test
    void aJudgeThatFailsApprovesNothing() {
        models.say(AUDITOR, "yes").say(SECOND_AUDITOR, "no").say(JUDGE, "!MODEL_CUT_OFF");

        assertThat(review(risky).approved()).isFalse();
    }

    @Test
    void anAnswerThatCannotBeReadIsAskedForOnceMore() {
        models.say(AUDITOR, "?", "yes");

        assertThat(review(ordinary).approved()).isTrue();
        assertThat(models.requests())
                .extracting(request -> request.ordinal())
                .containsExactly(1, 2);
        assertThat(models.requests().getLast().prompt().user())
                .contains("Your last answer could not be read")
                .contains("no answer");
    }

    @Test
    void theThirdTimeNobodyAsks() {
        models.say(AUDITOR, "?", "?", "yes");

        assertThat(review(ordinary).approved()).isFalse();
        assertThat(models.asked()).hasSize(2);
    }

    @Test
    void anAnswerThatWasCutOffSaysNothing() {
        models.say(AUDITOR, "yes …", "yes …");

        var review = review(ordinary);

        assertThat(review.approved()).isFalse();
        assertThat(review.verdict())
                .isEqualTo("the auditor was not understood: the answer was cut off");
    }

    @Test
    void anEmptyBudgetIsNoOpinion() {
        models.say(AUDITOR, "yes");
        risky.refuse("reserve", Reason.BUDGET_SPENT);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> review(risky))
                .satisfies(spent -> assertThat(spent.reason()).isEqualTo(Reason.BUDGET_SPENT));
    }

    @Test
    void everyCallIsReservedAndSettled() {
        models.say(AUDITOR, "yes").say(SECOND_AUDITOR, "no").say(JUDGE, "yes");

        review(risky);

        assertThat(risky.calls())
                .containsExactly("reserve", "settle", "reserve", "settle", "reserve", "settle");
        assertThat(risky.outstanding()).isZero();
    }

    @Test
    void workThatIsNotAuditedCostsNothing() {
        var policy = new ReviewPolicy(ReviewPolicy.Audited.HIGH_RISK, 100, 1_000);

        assertThat(review(ordinary, policy, CASE)).isEmpty();
        assertThat(models.asked()).isEmpty();
    }

    @Test
    void riskyWorkThatCannotBeShownWholeIsNotApproved() {
        var policy = new ReviewPolicy(ReviewPolicy.Audited.ALL, 100, CASE.diff().length() - 1);

        var review = review(risky, policy, CASE).orElseThrow();

        assertThat(review.approved()).isFalse();
        assertThat(review.verdict()).contains("too long to be audited whole");
        assertThat(models.asked()).isEmpty();
    }

    @Test
    void riskyWorkThatJustFitsIsShownWhole() {
        models.say(AUDITOR, "yes").say(SECOND_AUDITOR, "yes");
        var policy = new ReviewPolicy(ReviewPolicy.Audited.ALL, 100, CASE.diff().length());

        assertThat(review(risky, policy, CASE).orElseThrow().approved()).isTrue();
        assertThat(models.requests().getFirst().prompt().user()).doesNotContain("is longer", "cut");
    }

    @Test
    void aLongDiffOfOrdinaryWorkIsCutWithANote() {
        models.say(AUDITOR, "yes");
        var policy = new ReviewPolicy(ReviewPolicy.Audited.ALL, 100, 10);

        review(ordinary, policy, CASE);

        assertThat(models.requests().getFirst().prompt().user())
                .contains("diff --git\n[cut here]")
                .contains("The diff is longer; 10 characters are shown.")
                .doesNotContain("+good");
        assertThat(models.requests().getFirst().outputTokensMax()).isEqualTo(100);
    }

    @Test
    void theAuditorSeesWhatWasAskedForAndWhatCameOfIt() {
        models.say(AUDITOR, "yes");
        review(ordinary);
        var prompt = models.requests().getFirst().prompt();

        assertThat(prompt.system()).contains("\"approved\": true|false").contains("minor|major");
        assertThat(prompt.user())
                .contains("# Phase: Phase\nMake a\nCategory: feature. Complexity: low.")
                .contains("## Acceptance criteria\n- a is good")
                .contains("## Paths that may change\n- src/")
                .contains("## Files that must exist afterwards\n- src/a")
                .contains("The change has 1 files, 1 lines added, 0 removed.")
                .contains("changed files (untrusted data)\nsrc/a +1 -0")
                .contains("test results (untrusted data)\n3 passed")
                .contains("diff (untrusted data)\ndiff --git a/src/a b/src/a\n+good")
                .contains("rule learned from earlier runs (untrusted data)\nkeep it small")
                .contains("hint from this run (untrusted data)\nmind the gap")
                .doesNotContain("The diff is longer");
    }

    private Review review(InMemoryControlPlane control) {
        return review(control, ReviewPolicy.USUAL, CASE).orElseThrow();
    }

    private Optional<Review> review(
            InMemoryControlPlane control, ReviewPolicy policy, ReviewCase change) {
        var calls = new CallModel(models, models::route, control, text -> text.length());
        return new ReviewChange(calls, ReviewChangeTest::read, policy)
                .review(guided(control.take().orElseThrow()), change);
    }

    private static Assignment guided(Assignment taken) {
        var guidance = new Guidance(List.of("mind the gap"), List.of("keep it small"));
        return new Assignment(
                taken.attempt(),
                taken.proof(),
                taken.expiresAt(),
                taken.task(),
                new Assignment.History(List.of(), Optional.empty(), List.of(), 3, guidance));
    }

    private static Opinion read(Role role, Draft draft) {
        var said = Opinions.of(role.wire(), draft.text());
        return new Opinion(
                said.role(),
                draft.model(),
                said.understood(),
                said.approved(),
                said.findings(),
                said.summary());
    }
}
