package dev.autopack.api.server.http.issue;

import dev.autopack.api.contract.issue.IssueRecordedView;
import dev.autopack.api.contract.issue.PhaseIssuesApi;
import dev.autopack.api.contract.issue.RecordIssueRequest;
import dev.autopack.api.domain.issue.IssueKey;
import dev.autopack.api.domain.issue.RecordIssue;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Records issues. */
@RunOnVirtualThread
class PhaseIssuesResource implements PhaseIssuesApi {
    private final RecordIssue recordIssue;
    private final CurrentPrincipal principal;

    PhaseIssuesResource(RecordIssue recordIssue, CurrentPrincipal principal) {
        this.recordIssue = recordIssue;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public IssueRecordedView record(String runId, String phaseId, RecordIssueRequest issue) {
        var recorded =
                recordIssue.record(
                        PhaseKey.of(runId, phaseId),
                        new IssueKey(issue.issueKey()),
                        IssueViews.note(issue),
                        principal.id());
        return new IssueRecordedView(
                "Issue recorded",
                IssueViews.view(recorded.phase()),
                IssueViews.view(recorded.run()),
                IssueViews.view(recorded.backlog()));
    }
}
