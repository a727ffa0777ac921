package dev.autopack.auth.domain.signing;

class InMemorySigningKeyStoreTest extends SigningKeyStoreContract {
    private final SigningKeyStore store = new InMemorySigningKeyStore();

    @Override
    protected SigningKeyStore store() {
        return store;
    }
}
