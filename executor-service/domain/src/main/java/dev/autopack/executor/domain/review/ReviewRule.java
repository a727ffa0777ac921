package dev.autopack.executor.domain.review;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the auditors' opinions amount to. Silence, an answer that cannot be read and a serious
 * finding that nobody overruled approve nothing.
 */
public final class ReviewRule {
    private ReviewRule() {}

    /** The rule for ordinary work: one auditor. */
    public static Review ofOne(Opinion only) {
        return review(only.passes(), List.of(only), List.of(), reason(only));
    }

    /** Whether two auditors leave a question that a judge has to answer. */
    public static boolean needsJudge(Opinion first, Opinion second) {
        var heardBoth = first.understood() && second.understood();
        var someoneApproves = first.approved() || second.approved();
        return heardBoth && someoneApproves && !Disagreement.between(first, second).isEmpty();
    }

    /** The rule for risky work when there is nothing to judge. */
    public static Review ofTwo(Opinion first, Opinion second) {
        var passed = first.passes() && second.passes();
        var opinions = List.of(first, second);
        var verdict =
                passed
                        ? "both auditors approve"
                        : opinions.stream()
                                .filter(opinion -> !opinion.passes())
                                .map(ReviewRule::reason)
                                .reduce((one, other) -> one + "; " + other)
                                .orElseThrow();
        return review(passed, opinions, Disagreement.between(first, second), verdict);
    }

    /** The rule for risky work on which the auditors disagree: the judge decides. */
    public static Review ofThree(Opinion first, Opinion second, Opinion judge) {
        var asked = needsJudge(first, second);
        return review(
                asked && judge.passes(),
                List.of(first, second, judge),
                Disagreement.between(first, second),
                asked ? reason(judge) : "there was nothing to judge");
    }

    /** A risky change that could not be shown whole. */
    public static Review ofUnseen(String why) {
        return review(false, List.of(), List.of(), why);
    }

    private static Review review(
            boolean approved, List<Opinion> opinions, List<String> disagreements, String verdict) {
        return new Review(approved, confidence(opinions), opinions, disagreements, verdict);
    }

    // Who decided last says how sure; without a judge it is the less sure one.
    private static double confidence(List<Opinion> opinions) {
        var deciding = opinions.size() > 2 ? Stream.of(opinions.getLast()) : opinions.stream();
        return deciding.mapToDouble(Confidence::of).min().orElse(0);
    }

    private static String reason(Opinion opinion) {
        if (!opinion.understood()) {
            return "the %s was not understood: %s".formatted(opinion.role(), opinion.summary());
        }
        if (!opinion.approved()) {
            return "the %s rejects: %s".formatted(opinion.role(), opinion.summary());
        }
        return opinion.serious().isEmpty()
                ? "the %s approves".formatted(opinion.role())
                : "the %s approves in spite of %d serious findings"
                        .formatted(opinion.role(), opinion.serious().size());
    }
}
