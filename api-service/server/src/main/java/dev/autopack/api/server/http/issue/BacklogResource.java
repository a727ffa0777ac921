package dev.autopack.api.server.http.issue;

import dev.autopack.api.contract.issue.BacklogApi;
import dev.autopack.api.contract.issue.BacklogView;
import dev.autopack.api.domain.issue.ListIssues;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Shows the issues of the project. */
@RunOnVirtualThread
class BacklogResource implements BacklogApi {
    private final ListIssues listIssues;

    BacklogResource(ListIssues listIssues) {
        this.listIssues = listIssues;
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public BacklogView backlog(int limit, int offset) {
        var backlog = listIssues.backlog(limit, offset);
        return new BacklogView(
                backlog.issues().stream().map(IssueViews::view).toList(), backlog.total());
    }
}
