package dev.autopack.auth.domain.account;

class InMemoryLoginFailureStoreTest extends LoginFailureStoreContract {
    private final LoginFailureStore store = new InMemoryLoginFailureStore();

    @Override
    protected LoginFailureStore store() {
        return store;
    }
}
