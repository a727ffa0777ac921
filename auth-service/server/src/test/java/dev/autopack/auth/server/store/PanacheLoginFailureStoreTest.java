package dev.autopack.auth.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.LoginFailureStore;
import dev.autopack.auth.domain.account.LoginFailureStoreContract;
import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class PanacheLoginFailureStoreTest extends LoginFailureStoreContract {
    private final PanacheLoginFailureStore store;

    PanacheLoginFailureStoreTest(PanacheLoginFailureStore store) {
        this.store = store;
    }

    @Override
    protected LoginFailureStore store() {
        return store;
    }

    @Test
    void whatCountsNoLongerIsDropped() {
        var name = new AccountId("dropped");
        var at = Instant.parse("2025-01-01T00:00:00Z");
        store.add(name, at, at);

        store.forgetBefore(at.plusSeconds(1));

        assertThat(store.find(name, at)).isEmpty();
    }
}
