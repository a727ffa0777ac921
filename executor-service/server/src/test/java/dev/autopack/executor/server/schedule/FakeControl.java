package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.Settled;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.review.Review;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A control plane that remembers failures and wants nothing else. */
final class FakeControl implements ControlPlane {
    final BlockingQueue<String> failed = new LinkedBlockingQueue<>();

    @Override
    public Judgement judge(Assignment assignment, String baseCommit, Proposal proposal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reportBuild(Assignment assignment, Proposal proposal) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reportTests(Assignment assignment, TestedCommit tested) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reportReview(Assignment assignment, Review review) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Settled finish(Assignment assignment, String commit, String baseCommit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Settled fail(Assignment assignment, FailedAttempt why) {
        failed.add("%s %s".formatted(assignment.attempt().phase(), why.reason()));
        return new Settled("INSUFFICIENT_EVIDENCE", "QUEUED", List.of(), Optional.empty());
    }
}
