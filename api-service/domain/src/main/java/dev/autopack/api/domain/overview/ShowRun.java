package dev.autopack.api.domain.overview;

import dev.autopack.api.domain.ledger.LedgerPages;
import dev.autopack.api.domain.plan.PlanStores;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.transaction.Transactions;

/** Shows one run with its tiers and phases. */
public final class ShowRun {
    private final Transactions transactions;
    private final PlanStores stores;
    private final LedgerPages ledger;

    public ShowRun(Transactions transactions, PlanStores stores, LedgerPages ledger) {
        this.transactions = transactions;
        this.stores = stores;
        this.ledger = ledger;
    }

    public RunDetail show(RunId id) {
        return transactions.within(
                () -> {
                    var run =
                            stores.runs()
                                    .find(id)
                                    .orElseThrow(
                                            () ->
                                                    new Refusal(
                                                            Reason.RUN_UNKNOWN,
                                                            "run %s is not known".formatted(id)));
                    return new RunDetail(
                            run,
                            stores.tiers().of(id),
                            stores.phases().of(id),
                            ledger.head(id.value()));
                });
    }
}
