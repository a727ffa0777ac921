package dev.autopack.api.domain.issue;

import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.transaction.Transactions;
import java.util.List;

/** Reads the issues of a run and of the project. */
public final class ListIssues {
    private static final int INDEX_MAX = 1000;
    private static final int BACKLOG_MAX = 500;

    private final Transactions transactions;
    private final IssueStore issues;
    private final RunStore runs;

    public ListIssues(Transactions transactions, IssueStore issues, RunStore runs) {
        this.transactions = transactions;
        this.issues = issues;
        this.runs = runs;
    }

    public List<RunIssue> index(RunId run) {
        return transactions.within(
                () -> {
                    if (runs.find(run).isEmpty()) {
                        throw new Refusal(Reason.RUN_UNKNOWN, "run %s is not known".formatted(run));
                    }
                    return issues.ofRun(run, INDEX_MAX);
                });
    }

    /** A part of the backlog, and how long it is. */
    public record Backlog(List<BacklogIssue> issues, long total) {}

    public Backlog backlog(int limit, int offset) {
        return transactions.within(
                () ->
                        new Backlog(
                                issues.backlog(
                                        Math.clamp(limit, 1, BACKLOG_MAX), Math.max(0, offset)),
                                issues.backlogSize()));
    }
}
