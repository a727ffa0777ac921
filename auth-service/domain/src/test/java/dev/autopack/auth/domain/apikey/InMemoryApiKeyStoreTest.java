package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountId;
import java.util.UUID;

class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {
    private final ApiKeyStore store = new InMemoryApiKeyStore();

    @Override
    protected ApiKeyStore store() {
        return store;
    }

    @Override
    protected AccountId newOwner() {
        return new AccountId("owner-" + UUID.randomUUID());
    }
}
