package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.leasing.LeaseStore;
import dev.autopack.api.domain.leasing.LeaseStoreContract;
import dev.autopack.api.domain.plan.StartRun;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.stage.Plans;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
class NativeLeaseStoreTest extends LeaseStoreContract {
    private final LeaseStore store;
    private final PhaseMoves moves;
    private final StartRun startRun;
    private final Transactions transactions;

    NativeLeaseStoreTest(
            LeaseStore store, PhaseMoves moves, StartRun startRun, Transactions transactions) {
        this.store = store;
        this.moves = moves;
        this.startRun = startRun;
        this.transactions = transactions;
    }

    @Override
    protected LeaseStore store() {
        return store;
    }

    @Override
    protected PhaseMoves moves() {
        return moves;
    }

    @Override
    protected Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    protected RunId started(String... phases) {
        var run = Api.newRun("leases");
        startRun.start(Plans.oneTier(run, phases), new Starter("ada", Optional.empty()), _ -> "");
        return new RunId(run);
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return transactions.within(work);
    }
}
