package dev.autopack.auth.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.domain.signing.SigningKeyStore;
import dev.autopack.auth.domain.signing.SigningKeyStoreContract;
import dev.autopack.auth.server.AuthEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(AuthEnvironment.class)
class PanacheSigningKeyStoreTest extends SigningKeyStoreContract {
    private final SigningKeyStore store;

    PanacheSigningKeyStoreTest(SigningKeyStore store) {
        this.store = store;
    }

    @Override
    protected SigningKeyStore store() {
        return store;
    }

    @Test
    void theDatabaseDoesNotHoldAReadablePrivateKey() {
        var sealed = store.active().orElseThrow().sealed();

        // A PKCS #8 key in base64 begins like this.
        assertThat(sealed).doesNotStartWith("MII").doesNotContain("PRIVATE");
    }
}
