package dev.autopack.auth.domain.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.domain.signing.SealedKey.PublicHalf;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of the signing key does; it may hold a key already. */
public abstract class SigningKeyStoreContract {

    protected abstract SigningKeyStore store();

    @Test
    void theFirstKeyStays() {
        store().addFirst(key("first"));
        var first = store().active().orElseThrow();

        store().addFirst(key("second"));

        assertThat(store().active()).contains(first);
    }

    private static SealedKey key(String kid) {
        var at = Instant.parse("2026-01-01T00:00:00Z");
        return new SealedKey(kid, new PublicHalf("AQAB", "AQAB"), "sealed", at);
    }
}
