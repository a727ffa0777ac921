package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.attempt.AttemptStoresContract;
import dev.autopack.api.domain.evidence.EvidenceStore;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.landing.LandingStore;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.Api;
import dev.autopack.api.server.ApiEnvironment;
import dev.autopack.api.server.git.GitEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.function.Supplier;

@QuarkusTest
@QuarkusTestResource(ApiEnvironment.class)
@QuarkusTestResource(GitEnvironment.class)
class NativeAttemptStoresTest extends AttemptStoresContract {
    private final AttemptStore attempts;
    private final EvidenceStore evidence;
    private final LandingStore landings;
    private final Transactions transactions;

    NativeAttemptStoresTest(
            AttemptStore attempts,
            EvidenceStore evidence,
            LandingStore landings,
            Transactions transactions) {
        this.attempts = attempts;
        this.evidence = evidence;
        this.landings = landings;
        this.transactions = transactions;
    }

    @Override
    protected AttemptStore attempts() {
        return attempts;
    }

    @Override
    protected EvidenceStore evidence() {
        return evidence;
    }

    @Override
    protected LandingStore landings() {
        return landings;
    }

    @Override
    protected PhaseKey phase() {
        var run = Api.newRun("attempts");
        Api.start(Api.plan(run, "F1")).statusCode(201);
        return PhaseKey.of(run, "F1");
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return transactions.within(work);
    }
}
