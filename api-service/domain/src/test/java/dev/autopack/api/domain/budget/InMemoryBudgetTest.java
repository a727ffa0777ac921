package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import java.util.Optional;
import java.util.function.Supplier;

class InMemoryBudgetTest extends BudgetStoreContract {
    private final InMemoryStage stage = new InMemoryStage();

    @Override
    protected BudgetStore store() {
        return stage.budget;
    }

    @Override
    protected Leased leased(Caps caps) {
        var plan = Plans.capped("r", "default", caps, "F1");
        stage.startRun().start(plan, new Starter("ada", Optional.empty()), _ -> "");
        return new LeasePhases(
                        stage.transactions, stage.leases, stage.moves, stage.ledger, stage.terms())
                .lease("e", "e", 1)
                .getFirst();
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return stage.transactions.within(work);
    }
}
