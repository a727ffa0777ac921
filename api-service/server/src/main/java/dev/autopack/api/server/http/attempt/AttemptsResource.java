package dev.autopack.api.server.http.attempt;

import dev.autopack.api.contract.attempt.AttemptsApi;
import dev.autopack.api.contract.attempt.JudgementRequest;
import dev.autopack.api.contract.attempt.JudgementView;
import dev.autopack.api.contract.attempt.SettleRequest;
import dev.autopack.api.contract.attempt.SettleView;
import dev.autopack.api.contract.attempt.tests.TestReportRequest;
import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.common.MessageView;
import dev.autopack.api.domain.attempt.JudgeAttempt;
import dev.autopack.api.domain.attempt.RecordTestReport;
import dev.autopack.api.domain.attempt.SettlePhase;
import dev.autopack.api.domain.attempt.settlement.Failure;
import dev.autopack.api.domain.attempt.settlement.Finish;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Judges changes, takes test reports and settles attempts. */
@RunOnVirtualThread
class AttemptsResource implements AttemptsApi {
    private final JudgeAttempt judgeAttempt;
    private final RecordTestReport recordTestReport;
    private final SettlePhase settlePhase;
    private final CurrentPrincipal principal;

    AttemptsResource(
            JudgeAttempt judgeAttempt,
            RecordTestReport recordTestReport,
            SettlePhase settlePhase,
            CurrentPrincipal principal) {
        this.judgeAttempt = judgeAttempt;
        this.recordTestReport = recordTestReport;
        this.settlePhase = settlePhase;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public JudgementView judge(
            String runId, String phaseId, int attempt, JudgementRequest request) {
        var submission =
                new JudgeAttempt.Submission(
                        key(runId, phaseId, attempt),
                        proof(request.lease()),
                        new CommitId(request.baseCommit()),
                        ChangeReader.read(request.change()),
                        principal.id());
        return AttemptViews.view(judgeAttempt.judge(submission));
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public MessageView reportTests(
            String runId, String phaseId, int attempt, TestReportRequest report) {
        var unit =
                recordTestReport.record(
                        key(runId, phaseId, attempt),
                        proof(report.lease()),
                        AttemptViews.facts(report),
                        principal.id());
        return new MessageView("Test report kept as evidence " + unit.id());
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public SettleView settle(String runId, String phaseId, int attempt, SettleRequest request) {
        var key = key(runId, phaseId, attempt);
        return AttemptViews.view(
                switch (request.outcome()) {
                    case FINISHED -> settlePhase.finish(finish(key, request));
                    case FAILED -> settlePhase.fail(failure(key, request));
                });
    }

    private Finish finish(AttemptKey key, SettleRequest request) {
        return new Finish(
                key,
                proof(request.lease()),
                new CommitId(needed("commit", request.commit())),
                new CommitId(needed("base_commit", request.baseCommit())),
                principal.id());
    }

    private Failure failure(AttemptKey key, SettleRequest request) {
        return new Failure(
                key,
                proof(request.lease()),
                reason(needed("reason", request.reason())),
                Objects.requireNonNullElse(request.feedback(), ""),
                AttemptViews.aftermath(request),
                principal.id());
    }

    private static FailureReason reason(String word) {
        try {
            return new FailureReason(word);
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    Reason.REQUEST_INCOMPLETE, "reason must be a word in capitals: " + word);
        }
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null) {
            throw new Refusal(Reason.REQUEST_INCOMPLETE, name + " is needed for this outcome");
        }
        return value;
    }

    private static AttemptKey key(String runId, String phaseId, int attempt) {
        return new AttemptKey(PhaseKey.of(runId, phaseId), attempt);
    }

    private static dev.autopack.api.domain.lease.LeaseProof proof(LeaseProof proof) {
        return new dev.autopack.api.domain.lease.LeaseProof(
                new LeaseId(proof.leaseId()), proof.fence());
    }
}
