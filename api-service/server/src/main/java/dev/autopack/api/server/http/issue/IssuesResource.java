package dev.autopack.api.server.http.issue;

import dev.autopack.api.contract.issue.BacklogView;
import dev.autopack.api.contract.issue.IssueRecordedView;
import dev.autopack.api.contract.issue.IssuesApi;
import dev.autopack.api.contract.issue.RecordIssueRequest;
import dev.autopack.api.contract.issue.RunIssueIndexView;
import dev.autopack.api.domain.issue.IssueKey;
import dev.autopack.api.domain.issue.ListIssues;
import dev.autopack.api.domain.issue.RecordIssue;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Records and shows issues. */
@RunOnVirtualThread
class IssuesResource implements IssuesApi {
    private final RecordIssue recordIssue;
    private final ListIssues listIssues;
    private final CurrentPrincipal principal;

    IssuesResource(RecordIssue recordIssue, ListIssues listIssues, CurrentPrincipal principal) {
        this.recordIssue = recordIssue;
        this.listIssues = listIssues;
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

    @Override
    @Needs(Permission.RUNS_READ)
    public RunIssueIndexView index(String runId) {
        var issues = listIssues.index(new RunId(runId));
        return new RunIssueIndexView(runId, issues.stream().map(IssueViews::view).toList());
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public BacklogView backlog(int limit, int offset) {
        var backlog = listIssues.backlog(limit, offset);
        return new BacklogView(
                backlog.issues().stream().map(IssueViews::view).toList(), backlog.total());
    }
}
