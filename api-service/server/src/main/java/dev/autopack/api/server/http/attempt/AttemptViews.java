package dev.autopack.api.server.http.attempt;

import dev.autopack.api.contract.attempt.ClaimStatus;
import dev.autopack.api.contract.attempt.ClaimView;
import dev.autopack.api.contract.attempt.JudgementView;
import dev.autopack.api.contract.attempt.NextStep;
import dev.autopack.api.contract.attempt.SettleRequest;
import dev.autopack.api.contract.attempt.SettleView;
import dev.autopack.api.contract.attempt.TerminalMode;
import dev.autopack.api.contract.attempt.VerdictKind;
import dev.autopack.api.contract.attempt.tests.TestDelta;
import dev.autopack.api.contract.attempt.tests.TestReportRequest;
import dev.autopack.api.contract.common.LedgerHeadView;
import dev.autopack.api.contract.phase.PhaseStatus;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.api.domain.attempt.JudgeAttempt.Judged;
import dev.autopack.api.domain.attempt.settlement.Settlement;
import dev.autopack.api.domain.evidence.TestFacts;
import dev.autopack.api.domain.gate.Claim;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.run.CommitId;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Judgements, settlements and test reports on the wire. */
final class AttemptViews {
    private AttemptViews() {}

    static JudgementView view(Judged judged) {
        return new JudgementView(
                kind(judged.verdict()),
                judged.changeHash(),
                reasons(judged.verdict()),
                judged.approval().map(approval -> approval.id().value()).orElse(null),
                new LedgerHeadView(judged.head().seq(), judged.head().hash()));
    }

    static SettleView view(Settlement settlement) {
        var decision = settlement.decision();
        return new SettleView(
                TerminalMode.valueOf(decision.mode().name()),
                PhaseStatus.valueOf(settlement.phase().word().name()),
                RunStatus.valueOf(settlement.run().name()),
                decision.claims().stream().map(AttemptViews::view).toList(),
                decision.blocking(),
                decision.warnings(),
                settlement.rebaseOnto().map(CommitId::value).orElse(null));
    }

    static Aftermath aftermath(SettleRequest request) {
        var next = request.next();
        return Aftermath.of(
                Objects.requireNonNullElse(request.fingerprint(), ""),
                next == null ? dev.autopack.api.domain.history.NextStep.RETRY : next(next));
    }

    private static dev.autopack.api.domain.history.NextStep next(NextStep next) {
        var tokens = next.tokens();
        return new dev.autopack.api.domain.history.NextStep(
                dev.autopack.api.domain.history.NextStep.Kind.valueOf(next.kind().name()),
                tokens == null ? OptionalLong.empty() : OptionalLong.of(tokens),
                Objects.requireNonNullElse(next.text(), ""));
    }

    static TestFacts facts(TestReportRequest report) {
        var exitCode = report.exitCode();
        return new TestFacts(
                report.commit(),
                TestFacts.Status.valueOf(report.status().name()),
                exitCode == null || exitCode != 0,
                report.counts().total(),
                report.baseline() != null,
                new TestFacts.Compared(delta(report.delta()), oldTests(report.oldTests())));
    }

    private static TestFacts.Delta oldTests(@Nullable TestDelta delta) {
        return delta == null ? TestFacts.Delta.NONE : delta(delta);
    }

    private static TestFacts.Delta delta(TestDelta delta) {
        return new TestFacts.Delta(
                delta.preexistingFailures(),
                delta.newFailures(),
                delta.fixed(),
                delta.flaky(),
                delta.disappeared(),
                delta.collectionErrors());
    }

    private static ClaimView view(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.text(),
                ClaimStatus.valueOf(claim.status().name()),
                claim.evidenceIds());
    }

    private static VerdictKind kind(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear _ -> VerdictKind.CLEAR;
            case Verdict.NeedsApproval _ -> VerdictKind.NEEDS_APPROVAL;
            case Verdict.Forbidden _ -> VerdictKind.FORBIDDEN;
        };
    }

    private static List<String> reasons(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear _ -> List.of();
            case Verdict.NeedsApproval(var reasons, _) -> reasons;
            case Verdict.Forbidden(var violations) -> violations;
        };
    }
}
