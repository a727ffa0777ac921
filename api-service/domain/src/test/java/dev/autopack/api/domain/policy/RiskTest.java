package dev.autopack.api.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.change.FileFact;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.policy.PhaseRules.Allowance;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change scores, point by point, and from when on that needs a person. */
class RiskTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "5, 0",
        "6, 0.10",
        "10, 0.10",
        "11, 0.20",
        "20, 0.20",
        "21, 0.21",
        "39, 0.39",
        "40, 0.40",
        "41, 0.40",
        "400, 0.40"
    })
    void manyFilesAreALargeScope(int files, double expected) {
        var score = RiskScorer.score(spread(files, 1), false, rules("feature", ""));

        assertThat(score.value()).isEqualTo(expected);
        assertThat(score.reasons()).isEqualTo(expected > 0 ? List.of("Large scope") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.05", "3, 0.10", "4, 0.12", "5, 0.14"})
    void manyFoldersAreCrossCutting(int folders, double expected) {
        var score = RiskScorer.score(spread(folders, folders), false, rules("feature", ""));

        assertThat(score.value()).isEqualTo(expected);
        assertThat(score.reasons()).isEqualTo(expected > 0 ? List.of("Cross-cutting") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"8, 0.30", "9, 0.30", "30, 0.50"})
    void foldersScoreUpToALimitBesideTheFiles(int folders, double expected) {
        var score = RiskScorer.score(spread(folders, folders), false, rules("feature", ""));

        assertThat(score.value()).isEqualTo(expected);
    }

    @Test
    void filesAtTheRootAreInOneFolderBesideTheOthers() {
        var rules = rules("feature", "");

        assertThat(RiskScorer.score(List.of("a", "b"), false, rules).value()).isZero();
        assertThat(RiskScorer.score(List.of("a", "x/b"), false, rules).value()).isEqualTo(0.05);
        assertThat(RiskScorer.score(List.of("/a", "b"), false, rules).value()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "feature, '', 0",
        "Refactor, '', 0.15",
        "feature, 'An API_change', 0.15",
        "Security, '', 0.30",
        "refactor, 'for Authorization', 0.30"
    })
    void theWordsOfThePlanRaiseAScore(String category, String words, double expected) {
        var score = RiskScorer.score(List.of("a"), false, rules(category, words));

        assertThat(score.value()).isEqualTo(expected);
    }

    @Test
    void nothingIsRiskierThanOne() {
        var score = RiskScorer.score(spread(60, 20), true, rules("security", ""));

        assertThat(score.value()).isEqualTo(1);
        assertThat(score.reasons())
                .containsExactly(
                        "Large scope", "Protected paths", "High-risk category", "Cross-cutting");
    }

    @ParameterizedTest
    @CsvSource({"0, LOW", "0.29, LOW", "0.3, MEDIUM", "0.59, MEDIUM", "0.6, HIGH", "1, HIGH"})
    void aScoreHasOneOfThreeLevels(double value, RiskScore.Level level) {
        assertThat(new RiskScore(value, List.of()).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"-0.01", "1.01", "NaN"})
    void aScoreIsBetweenZeroAndOne(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RiskScore(value, List.of()));
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void fromSixtyHundredthsOnAPersonDecides(int folders, boolean needed) {
        var facts =
                new ChangeFacts(
                        spread(15, folders).stream().<FileFact>map(RiskTest::deleted).toList());

        var verdict = new JudgeChange(PolicyLimits.STANDARD).judge(facts, rules("security", ""));

        if (needed) {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.NeedsApproval.class,
                            it ->
                                    assertThat(it.reasons())
                                            .containsExactly(
                                                    "High risk: Large scope, High-risk category,"
                                                            + " Cross-cutting"));
        } else {
            assertThat(verdict).isInstanceOf(Verdict.Clear.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "security, true",
        "Database_Migration, true",
        "schema_change, true",
        "authentication, true",
        "authorization, true",
        "security_auth_change, true",
        "External_feature_reuse_remote, true",
        "schema_contract_change_destructive, true",
        "refactor, false",
        "feature, false",
        "general, false"
    })
    void riskyCategoriesNeedAReview(String category, boolean needed) {
        assertThat(JudgeChange.needsReview(category)).isEqualTo(needed);
    }

    @Test
    void moreReasonsForAPersonAreAddedToThoseThatAreThere() {
        var risk = new RiskScore(0, List.of());
        var clear = new Verdict.Clear(risk);
        var forbidden = new Verdict.Forbidden(List.of("no"));
        var needs = new Verdict.NeedsApproval(List.of("a"), risk);

        assertThat(clear.needing(List.of())).isEqualTo(clear);
        assertThat(clear.needing(List.of("b")))
                .isEqualTo(new Verdict.NeedsApproval(List.of("b"), risk));
        assertThat(needs.needing(List.of("b")))
                .isEqualTo(new Verdict.NeedsApproval(List.of("a", "b"), risk));
        assertThat(forbidden.needing(List.of("b"))).isEqualTo(forbidden);
        assertThat(needs.approved()).isEqualTo(clear);
        assertThat(clear.approved()).isEqualTo(clear);
    }

    /** That many files in that many folders at the root. */
    private static List<String> spread(int files, int folders) {
        return IntStream.range(0, files)
                .mapToObj(n -> "d%d/f%d".formatted(n % folders, n))
                .toList();
    }

    private static FileFact deleted(String path) {
        return new FileFact.Deleted(path, LineCount.NONE);
    }

    private static PhaseRules rules(String category, String description) {
        return new PhaseRules(
                List.of(), List.of(), List.of(), Allowance.NONE, category, description);
    }
}
