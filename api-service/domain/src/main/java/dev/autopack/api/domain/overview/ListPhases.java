package dev.autopack.api.domain.overview;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.transaction.Transactions;
import java.util.Optional;

/** Lists phases, of one run or of all. */
public final class ListPhases {
    private static final int SIZE_MAX = 100;

    private final Transactions transactions;
    private final Overviews overviews;

    public ListPhases(Transactions transactions, Overviews overviews) {
        this.transactions = transactions;
        this.overviews = overviews;
    }

    public Listed<Phase> list(Optional<RunId> run, int page, int pageSize) {
        var window = Window.page(page, pageSize, SIZE_MAX);
        return transactions.within(
                () ->
                        new Listed<>(
                                overviews.phases(run, window), overviews.phaseCount(run), window));
    }
}
