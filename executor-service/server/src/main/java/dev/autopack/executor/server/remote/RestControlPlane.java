package dev.autopack.executor.server.remote;

import dev.autopack.api.contract.attempt.JudgementRequest;
import dev.autopack.api.contract.attempt.JudgementView;
import dev.autopack.api.contract.attempt.SettleOutcome;
import dev.autopack.api.contract.attempt.SettleRequest;
import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.Settled;
import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.review.Review;
import dev.autopack.executor.server.remote.view.NextSteps;
import dev.autopack.executor.server.remote.view.ReportViews;
import dev.autopack.executor.server.remote.view.ReviewViews;
import dev.autopack.executor.server.remote.view.Wire;
import dev.autopack.executor.server.remote.view.WireText;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The steps of an attempt over HTTP. */
@Singleton
class RestControlPlane implements ControlPlane {
    private static final int SUMMARY_MAX = 2_000;
    private static final int FEEDBACK_MAX = 20_000;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final ApiClients api;
    private final Calls calls;

    RestControlPlane(ApiClients api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    @Override
    public Judgement judge(Assignment assignment, String baseCommit, Proposal proposal) {
        var at = assignment.attempt();
        var request =
                new JudgementRequest(
                        Wire.proof(assignment),
                        baseCommit,
                        Wire.view(proposal.change(), proposal.facts()),
                        WireText.head(proposal.summary(), SUMMARY_MAX));
        var view =
                calls.repeatable(
                        () ->
                                api.attempts()
                                        .judge(
                                                at.run().value(),
                                                at.phase().value(),
                                                at.number(),
                                                request));
        return judgement(view);
    }

    private static Judgement judgement(JudgementView view) {
        return switch (view.verdict()) {
            case CLEAR ->
                    new Judgement.Clear(
                            new ChangeHash(view.changeHash()),
                            "%d:%s".formatted(view.ledgerHead().seq(), view.ledgerHead().hash()));
            case NEEDS_APPROVAL ->
                    new Judgement.NeedsApproval(Optional.ofNullable(view.approvalId()).orElse(""));
            case FORBIDDEN -> new Judgement.Forbidden(view.violations());
        };
    }

    @Override
    public void reportBuild(Assignment assignment, Proposal proposal) {
        var at = assignment.attempt();
        var result = ReportViews.build(assignment, proposal);
        calls.repeatable(
                () -> api.reports().builderResult(at.run().value(), at.phase().value(), result));
    }

    @Override
    public void reportTests(Assignment assignment, TestedCommit tested) {
        var at = assignment.attempt();
        var report = ReportViews.tests(assignment, tested);
        calls.repeatable(
                () ->
                        api.attempts()
                                .reportTests(
                                        at.run().value(), at.phase().value(), at.number(), report));
    }

    @Override
    public void reportReview(Assignment assignment, Review review) {
        var at = assignment.attempt();
        var result = ReviewViews.view(assignment, review);
        calls.repeatable(
                () -> api.reports().auditorResult(at.run().value(), at.phase().value(), result));
    }

    @Override
    public Settled finish(Assignment assignment, String commit, String baseCommit) {
        return settle(
                assignment,
                new SettleRequest(
                        Wire.proof(assignment),
                        SettleOutcome.FINISHED,
                        commit,
                        baseCommit,
                        null,
                        null,
                        null,
                        null));
    }

    @Override
    public Settled fail(Assignment assignment, FailedAttempt failed) {
        return settle(
                assignment,
                new SettleRequest(
                        Wire.proof(assignment),
                        SettleOutcome.FAILED,
                        null,
                        null,
                        failed.reason().name(),
                        WireText.head(failed.feedback(), FEEDBACK_MAX),
                        fingerprint(failed),
                        NextSteps.view(failed.next())));
    }

    private static @Nullable String fingerprint(FailedAttempt failed) {
        return FINGERPRINT.matcher(failed.fingerprint()).matches() ? failed.fingerprint() : null;
    }

    // Done twice, the second is told that the lease is gone: then the first was heard.
    private Settled settle(Assignment assignment, SettleRequest request) {
        var at = assignment.attempt();
        var view =
                calls.repeatable(
                        () ->
                                api.settlements()
                                        .settle(
                                                at.run().value(),
                                                at.phase().value(),
                                                at.number(),
                                                request));
        return new Settled(
                view.terminalMode().name(),
                view.phaseState().name(),
                view.blockingIssues(),
                Optional.ofNullable(view.rebaseOnto()));
    }
}
