package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.review.Rejection;
import dev.autopack.executor.domain.reviewing.ReviewCase;
import dev.autopack.executor.domain.reviewing.ReviewChange;
import dev.autopack.executor.domain.workspace.Workspace;

/** Has a tested commit audited and tells the server what the auditors say. */
public final class AuditChange {
    // A cut never parts a letter of two characters, so one more could be none more.
    private static final int BEYOND = 2;
    // Lines of content begin with a blank, a plus or a minus; this one is git's own.
    private static final String NOT_SHOWN = "\nBinary files differ\n";

    private final ReviewChange reviews;
    private final ControlPlane control;
    private final int diffChars;

    /** As many characters of a diff are read as auditors are shown, and some to know of more. */
    public AuditChange(ReviewChange reviews, ControlPlane control, int diffChars) {
        this.reviews = reviews;
        this.control = control;
        this.diffChars = diffChars;
    }

    /**
     * Answers when the auditors approve, or when nobody has to be asked.
     *
     * @throws Refusal REVIEW_REJECTED
     */
    void audit(Assignment assignment, Workspace workspace, Proposal proposal, TestedCommit tested) {
        var diff = workspace.diff(tested.commit(), diffChars + BEYOND);
        requireShown(diff);
        var change = new ReviewCase(diff, words(tested), proposal.facts());
        var review = reviews.review(assignment, change);
        review.ifPresent(said -> control.reportReview(assignment, said));
        if (review.isPresent() && !review.get().approved()) {
            throw new Refusal(Reason.REVIEW_REJECTED, Rejection.describe(review.get()));
        }
    }

    // Git takes a text with a lone carriage return for no text, and no auditor would see it.
    private static void requireShown(String diff) {
        if (("\n" + diff + "\n").contains(NOT_SHOWN)) {
            throw new Refusal(
                    Reason.REVIEW_REJECTED,
                    "a file cannot be shown as text; write no carriage return that stands alone");
        }
    }

    private static String words(TestedCommit tested) {
        var counts = tested.report().counts();
        var summary =
                "%d tests: %d passed, %d failed, %d errors, %d skipped"
                        .formatted(
                                counts.total(),
                                counts.passed(),
                                counts.failed(),
                                counts.errors(),
                                counts.skipped());
        return tested.command().isPresent() ? summary : "the phase has no tests";
    }
}
