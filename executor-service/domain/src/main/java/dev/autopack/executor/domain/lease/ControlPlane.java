package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.review.Review;

/**
 * What an attempt tells the server, in this order. Each call throws Refusal LEASE_LOST when the
 * phase is somebody else's by now, and CONTROL_PLANE_UNAVAILABLE when the server does not answer.
 */
public interface ControlPlane {
    Judgement judge(Assignment assignment, String baseCommit, Proposal proposal);

    void reportBuild(Assignment assignment, Proposal proposal);

    void reportTests(Assignment assignment, TestedCommit tested);

    void reportReview(Assignment assignment, Review review);

    Settled finish(Assignment assignment, String commit, String baseCommit);

    Settled fail(Assignment assignment, FailedAttempt failed);
}
