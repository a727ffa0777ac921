package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.account.Kind;
import dev.autopack.auth.domain.apikey.ApiKeyStore;
import dev.autopack.auth.domain.apikey.ApiKeyStoreContract;
import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class PanacheApiKeyStoreTest extends ApiKeyStoreContract {
    private final ApiKeyStore store;
    private final AccountStore accounts;

    PanacheApiKeyStoreTest(ApiKeyStore store, AccountStore accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    @Override
    protected ApiKeyStore store() {
        return store;
    }

    @Override
    protected AccountId newOwner() {
        var id = new AccountId("owner-" + UUID.randomUUID());
        accounts.putService(new Account(id, "default", Kind.SERVICE, Set.of()));
        return id;
    }
}
