package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.ApprovalStoreContract;
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
class NativeApprovalStoreTest extends ApprovalStoreContract {
    private final ApprovalStore store;
    private final Transactions transactions;

    NativeApprovalStoreTest(ApprovalStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @Override
    protected ApprovalStore store() {
        return store;
    }

    @Override
    protected PhaseKey phase() {
        var run = Api.newRun("approvals");
        Api.start(Api.plan(run, "F1")).statusCode(201);
        return PhaseKey.of(run, "F1");
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return transactions.within(work);
    }
}
