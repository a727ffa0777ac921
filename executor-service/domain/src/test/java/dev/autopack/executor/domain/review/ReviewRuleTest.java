package dev.autopack.executor.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.autopack.executor.domain.routing.Work;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewRuleTest {
    @ParameterizedTest
    @CsvSource({
        "yes, true, the auditor approves",
        "yes minor:style, true, the auditor approves",
        "yes major:logic, false, the auditor approves in spite of 1 serious findings",
        "yes critical:logic, false, the auditor approves in spite of 1 serious findings",
        "yes unknown:logic, false, the auditor approves in spite of 1 serious findings",
        "no, false, the auditor rejects: because",
        "no minor:style, false, the auditor rejects: because",
        "?, false, the auditor was not understood: no answer",
    })
    void oneAuditorMustApproveWithoutASeriousFinding(String said, boolean approved, String why) {
        var review = ReviewRule.ofOne(Opinions.of("auditor", said));

        assertThat(review.approved()).isEqualTo(approved);
        assertThat(review.verdict()).isEqualTo(why);
        assertThat(review.opinions()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        // two that agree
        "yes, yes, none, true",
        "yes minor:style, yes minor:logic, none, true",
        "no, no, none, false",
        "no minor:style, no minor:style, none, false",
        "no major:logic, no minor:style, none, false",
        "no critical:a, no critical:b, none, false",
        "yes major:logic, yes major:logic, none, false",
        // nobody heard is nobody who approves, and nothing to judge
        "?, yes, none, false",
        "yes, ?, none, false",
        "?, ?, none, false",
        "?, no, none, false",
        // two that part
        "yes, no, yes, true",
        "no, yes, yes, true",
        "yes, no critical:security, yes, true",
        "yes, no, yes minor:style, true",
        "yes, no, yes major:logic, false",
        "yes, no, yes unknown:logic, false",
        "yes, no, no, false",
        "yes, no, ?, false",
        "yes, yes major:security, yes, true",
        "yes, yes major:security, no, false",
        "yes major:a, yes major:a major:a major:a, no, false",
    })
    void riskyWorkNeedsBothOrAJudge(String one, String other, String judge, boolean approved) {
        var first = Opinions.of("auditor", one);
        var second = Opinions.of("second-auditor", other);

        var judged = ReviewRule.needsJudge(first, second);
        var review =
                judged
                        ? ReviewRule.ofThree(first, second, Opinions.of("judge", judge))
                        : ReviewRule.ofTwo(first, second);

        assertThat(judged).isEqualTo(!judge.equals("none"));
        assertThat(review.approved()).isEqualTo(approved);
        assertThat(review.opinions()).hasSize(judged ? 3 : 2);
        assertThat(review.disagreements().isEmpty() && judged).isFalse();
    }

    @Test
    void aJudgeWhomNobodyNeededApprovesNothing() {
        var silent = Opinions.of("second-auditor", "?");

        var review =
                ReviewRule.ofThree(
                        Opinions.of("auditor", "yes"), silent, Opinions.of("judge", "yes"));

        assertThat(review.approved()).isFalse();
        assertThat(review.verdict()).isEqualTo("there was nothing to judge");
    }

    @Test
    void theVerdictNamesEverybodyWhoIsAgainst() {
        var review =
                ReviewRule.ofTwo(Opinions.of("auditor", "no"), Opinions.of("second-auditor", "?"));

        assertThat(review.verdict())
                .isEqualTo(
                        "the auditor rejects: because; the second-auditor was not understood: no"
                                + " answer");
        assertThat(
                        ReviewRule.ofTwo(
                                        Opinions.of("auditor", "yes"),
                                        Opinions.of("second-auditor", "?"))
                                .verdict())
                .isEqualTo("the second-auditor was not understood: no answer");
        assertThat(ReviewRule.ofUnseen("too long").approved()).isFalse();
        assertThat(ReviewRule.ofUnseen("too long").confidence()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | yes | ",
                "yes | no | approval_mismatch: a approves, b does not approve",
                "yes | ? | approval_mismatch: a approves, b does not approve",
                "no major:x major:x | no minor:x | ",
                "no major:x major:x major:x | no minor:x | severity_mismatch: a has 3 serious findings, b has 0",
                "no major:x major:x | no major:x | ",
                "no major:x major:x major:x | no major:x | severity_mismatch: a has 3 serious findings, b has 1",
                "no major:x | no major:x major:x major:x | severity_mismatch: a has 1 serious findings, b has 3",
                "no major:x major:x major:x major:x | no major:x major:x | ",
                "no major:x | no minor:y | category_miss: b says nothing of x",
                "no minor:y | no unknown:x | category_miss: a says nothing of x",
                "no minor:x | no minor:y | ",
            })
    void disagreementsAreNamed(String one, String other, String expected) {
        var found = Disagreement.between(Opinions.of("a", one), Opinions.of("b", other));

        assertThat(String.join(";", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "yes, 0.98",
        "yes minor:a, 0.95",
        "yes major:a, 0.85",
        "yes unknown:a minor:b, 0.80",
        "no, 0.80",
        "no critical:a minor:b, 0.60",
        "no major:a major:a major:a major:a major:a major:a, 0.0",
        "?, 0.0",
    })
    void confidenceFallsWithEachFinding(String said, double confidence) {
        assertThat(ReviewRule.ofOne(Opinions.of("auditor", said)).confidence())
                .isCloseTo(confidence, within(1e-9));
    }

    @Test
    void theLessSureOfTwoOrTheJudgeSaysHowSure() {
        var sure = Opinions.of("a", "yes");
        var unsure = Opinions.of("b", "no minor:x minor:y");

        assertThat(ReviewRule.ofTwo(sure, unsure).confidence()).isCloseTo(0.70, within(1e-9));
        assertThat(ReviewRule.ofThree(sure, unsure, Opinions.of("c", "yes")).confidence())
                .isCloseTo(0.98, within(1e-9));
    }

    @Test
    void aRejectionTellsTheNextAttemptWhy() {
        var findings = Opinions.of("auditor", "no major:logic minor:style");
        var placed = new Finding(Finding.Severity.CRITICAL, "security", "src/a", "a key is logged");
        var second =
                new Opinion(
                        "second-auditor",
                        findings.model(),
                        true,
                        false,
                        List.of(placed),
                        "because");

        assertThat(Rejection.describe(ReviewRule.ofTwo(findings, second)))
                .isEqualTo(
                        """
                        the auditor rejects: because; the second-auditor rejects: because
                        - major logic: found major:logic
                        - minor style: found minor:style
                        - critical security in src/a: a key is logged""");
    }

    @Test
    void aLongFindingIsCutInWhatTheNextAttemptIsTold() {
        var model = Opinions.of("auditor", "no").model();
        for (var chars : List.of(400, 401)) {
            var found = new Finding(Finding.Severity.MINOR, "logic", "", "x".repeat(chars));
            var opinion = new Opinion("auditor", model, true, false, List.of(found), "because");
            var told = Rejection.describe(ReviewRule.ofOne(opinion));

            assertThat(told).contains("x".repeat(400)).doesNotContain("x".repeat(401));
            assertThat(told.endsWith(" …")).isEqualTo(chars > 400);
        }
    }

    @Test
    void aPolicyCoversAllWorkOrTheRisky() {
        var risky = new ReviewPolicy(ReviewPolicy.Audited.HIGH_RISK, 1, 1);

        assertThat(ReviewPolicy.USUAL.covers(new Work("docs", "low"))).isTrue();
        assertThat(risky.covers(new Work("docs", "high"))).isFalse();
        assertThat(risky.covers(new Work("security_auth_change", "low"))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewPolicy(ReviewPolicy.Audited.ALL, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReviewPolicy(ReviewPolicy.Audited.ALL, 1, 0));
    }
}
