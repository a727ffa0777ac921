package dev.autopack.api.domain.overview;

import dev.autopack.api.domain.transaction.Transactions;

/** Lists runs, newest first. */
public final class ListRuns {
    private static final int LIMIT_MAX = 100;

    private final Transactions transactions;
    private final Overviews overviews;

    public ListRuns(Transactions transactions, Overviews overviews) {
        this.transactions = transactions;
        this.overviews = overviews;
    }

    public Listed<RunSummary> list(int limit, int offset) {
        var window = Window.clamped(limit, offset, LIMIT_MAX);
        return transactions.within(
                () -> new Listed<>(overviews.runs(window), overviews.runCount(), window));
    }
}
