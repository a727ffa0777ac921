package dev.autopack.executor.domain.verification;

class InMemoryBaselinesTest extends BaselineCacheContract {
    @Override
    protected BaselineCache cache() {
        return new InMemoryBaselines();
    }
}
