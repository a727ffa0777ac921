package dev.autopack.api.server.http.phase;

import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.common.MessageView;
import dev.autopack.api.contract.report.AuditorResultRequest;
import dev.autopack.api.contract.report.BuilderResultRequest;
import dev.autopack.api.contract.report.BuilderResultView;
import dev.autopack.api.contract.report.PhaseReportsApi;
import dev.autopack.api.contract.report.StatusUpdatedView;
import dev.autopack.api.contract.report.UpdateStatusRequest;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.report.RecordAuditorResult;
import dev.autopack.api.domain.report.RecordBuilderResult;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what executors report about a phase. */
@RunOnVirtualThread
class PhaseReportsResource implements PhaseReportsApi {
    private final StatusDesk status;
    private final RecordBuilderResult builderResults;
    private final RecordAuditorResult auditorResults;
    private final ReportReader reader;
    private final CurrentPrincipal principal;

    PhaseReportsResource(
            StatusDesk status,
            RecordBuilderResult builderResults,
            RecordAuditorResult auditorResults,
            ReportReader reader,
            CurrentPrincipal principal) {
        this.status = status;
        this.builderResults = builderResults;
        this.auditorResults = auditorResults;
        this.reader = reader;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public StatusUpdatedView updateStatus(
            String runId, String phaseId, UpdateStatusRequest update) {
        var key = PhaseKey.of(runId, phaseId);
        var phase = status.update(key, caller(update.lease()), reader.status(update));
        var message = "Phase %s is %s".formatted(phaseId, phase.word());
        return new StatusUpdatedView(message, PhaseViews.view(phase));
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public BuilderResultView builderResult(
            String runId, String phaseId, BuilderResultRequest result) {
        var key = PhaseKey.of(runId, phaseId);
        ReportReader.requireSame(key, result.runId(), result.phaseId());
        var phase =
                builderResults.record(key, caller(result.lease()), reader.builderResult(result));
        return new BuilderResultView(
                "Builder result recorded", phaseId, runId, PhaseViews.status(phase.word()));
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public MessageView auditorResult(String runId, String phaseId, AuditorResultRequest result) {
        var key = PhaseKey.of(runId, phaseId);
        ReportReader.requireSame(key, result.runId(), result.phaseId());
        auditorResults.record(key, caller(result.lease()), reader.review(result));
        return new MessageView("Auditor result recorded");
    }

    private Caller caller(@Nullable LeaseProof proof) {
        return new Caller(
                principal.id(),
                principal.may(Permission.RUNS_WRITE) ? Caller.Reach.DIRECTS : Caller.Reach.REPORTS,
                Optional.ofNullable(proof)
                        .map(
                                one ->
                                        new dev.autopack.api.domain.lease.LeaseProof(
                                                new LeaseId(one.leaseId()), one.fence())));
    }
}
