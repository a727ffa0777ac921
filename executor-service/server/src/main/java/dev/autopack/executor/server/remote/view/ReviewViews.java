package dev.autopack.executor.server.remote.view;

import dev.autopack.api.contract.report.AuditorResultRequest;
import dev.autopack.api.contract.report.Confidence;
import dev.autopack.api.contract.report.Opinion;
import dev.autopack.api.contract.report.Recommendation;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.review.Finding;
import dev.autopack.executor.domain.review.Review;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What auditors said, in the words of the contract and cut to what the contract takes. */
public final class ReviewViews {
    private static final int NOTES_MAX = 20_000;
    private static final int OPINIONS_MAX = 10;
    private static final int FINDINGS_MAX = 200;
    private static final int DISAGREEMENTS_MAX = 100;
    private static final int TEXT_MAX = 2_000;
    private static final int SUMMARY_MAX = 4_000;
    private static final int PATH_MAX = 1_024;
    private static final int CATEGORY_MAX = 100;
    private static final double HIGH = 0.8;
    private static final double MEDIUM = 0.5;

    private ReviewViews() {}

    public static AuditorResultRequest view(Assignment assignment, Review review) {
        var at = assignment.attempt();
        return new AuditorResultRequest(
                at.phase().value(),
                at.run().value(),
                WireText.head(review.verdict(), NOTES_MAX),
                issues(review),
                null,
                Math.max(1, review.opinions().size()),
                null,
                review.approved() ? Recommendation.APPROVE : Recommendation.REVISE,
                confidence(review.confidence()),
                at.number(),
                review.opinions().stream().limit(OPINIONS_MAX).map(ReviewViews::opinion).toList(),
                review.disagreements().stream()
                        .limit(DISAGREEMENTS_MAX)
                        .map(one -> WireText.head(one, TEXT_MAX))
                        .toList(),
                Wire.proof(assignment));
    }

    private static List<Map<String, @Nullable Object>> issues(Review review) {
        return review.opinions().stream()
                .flatMap(opinion -> opinion.findings().stream())
                .limit(FINDINGS_MAX)
                .map(ReviewViews::issue)
                .toList();
    }

    private static Map<String, @Nullable Object> issue(Finding finding) {
        return Map.of(
                "severity", finding.severity().wire(),
                "category", WireText.head(finding.category(), CATEGORY_MAX),
                "path", WireText.head(finding.path(), PATH_MAX),
                "description", WireText.head(finding.description(), TEXT_MAX));
    }

    private static Confidence confidence(double confidence) {
        if (confidence >= HIGH) {
            return Confidence.HIGH;
        }
        return confidence >= MEDIUM ? Confidence.MEDIUM : Confidence.LOW;
    }

    private static Opinion opinion(dev.autopack.executor.domain.review.Opinion opinion) {
        return new Opinion(
                opinion.role(),
                opinion.model().provider(),
                opinion.model().model(),
                opinion.understood(),
                opinion.approved(),
                worstFirst(opinion.findings()),
                WireText.head(opinion.summary(), SUMMARY_MAX));
    }

    // If something must be cut off, it is not what decides.
    private static List<Opinion.Finding> worstFirst(List<Finding> findings) {
        return findings.stream()
                .sorted((one, other) -> other.severity().compareTo(one.severity()))
                .limit(FINDINGS_MAX)
                .map(ReviewViews::finding)
                .toList();
    }

    private static Opinion.Finding finding(Finding finding) {
        return new Opinion.Finding(
                finding.severity().wire(),
                WireText.head(finding.category(), CATEGORY_MAX),
                WireText.head(finding.path(), PATH_MAX),
                WireText.head(finding.description(), TEXT_MAX));
    }
}
