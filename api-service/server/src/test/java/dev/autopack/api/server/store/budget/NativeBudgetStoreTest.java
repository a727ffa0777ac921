package dev.autopack.api.server.store.budget;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.BudgetStoreContract;
import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.plan.StartRun;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.stage.Plans;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class NativeBudgetStoreTest extends BudgetStoreContract {
    private final BudgetStore store;
    private final StartRun startRun;
    private final LeasePhases leasePhases;
    private final Transactions transactions;

    NativeBudgetStoreTest(
            BudgetStore store,
            StartRun startRun,
            LeasePhases leasePhases,
            Transactions transactions) {
        this.store = store;
        this.startRun = startRun;
        this.leasePhases = leasePhases;
        this.transactions = transactions;
    }

    @Override
    protected BudgetStore store() {
        return store;
    }

    @Override
    protected Leased leased(Caps caps) {
        var run = new RunId(Api.newRun("tokens"));
        var plan = Plans.capped(run.value(), "tenant of " + run, caps, "F1");
        startRun.start(plan, new Starter("ada", Optional.empty()), _ -> "");
        return leasePhases.lease("e", "e", 200).stream()
                .filter(leased -> leased.run().id().equals(run))
                .findFirst()
                .orElseThrow();
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return transactions.within(work);
    }
}
