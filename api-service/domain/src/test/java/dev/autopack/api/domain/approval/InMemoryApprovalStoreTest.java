package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.phase.PhaseKey;
import java.util.function.Supplier;

class InMemoryApprovalStoreTest extends ApprovalStoreContract {
    private final InMemoryApprovalStore store = new InMemoryApprovalStore();

    @Override
    protected ApprovalStore store() {
        return store;
    }

    @Override
    protected PhaseKey phase() {
        return PhaseKey.of("run-1", "p1");
    }

    @Override
    protected <T> T within(Supplier<T> work) {
        return work.get();
    }
}
