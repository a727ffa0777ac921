package dev.autopack.api.server.http.issue;

import dev.autopack.api.contract.issue.RunIssueIndexView;
import dev.autopack.api.contract.issue.RunIssuesApi;
import dev.autopack.api.domain.issue.ListIssues;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Shows the issues of a run. */
@RunOnVirtualThread
class RunIssuesResource implements RunIssuesApi {
    private final ListIssues listIssues;

    RunIssuesResource(ListIssues listIssues) {
        this.listIssues = listIssues;
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public RunIssueIndexView index(String runId) {
        var issues = listIssues.index(new RunId(runId));
        return new RunIssueIndexView(runId, issues.stream().map(IssueViews::view).toList());
    }
}
