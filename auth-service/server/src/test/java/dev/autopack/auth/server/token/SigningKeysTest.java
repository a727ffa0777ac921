package dev.autopack.auth.server.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.auth.contract.PrincipalKind;
import dev.autopack.auth.contract.Role;
import dev.autopack.auth.domain.signing.InMemorySigningKeyStore;
import dev.autopack.auth.domain.signing.SealedKey;
import dev.autopack.auth.guard.identity.BearerCheck;
import dev.autopack.auth.guard.identity.Principal;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private static final byte[] KEY = new byte[32];
    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private final InMemorySigningKeyStore store = new InMemorySigningKeyStore();

    @Test
    void theKeyOutlivesARestart() throws GeneralSecurityException {
        var first = unlocked();

        var second = unlocked();

        assertThat(second.published()).isEqualTo(first.published());
    }

    @Test
    void aTokenFromBeforeARestartIsStillGood() throws GeneralSecurityException {
        var ada =
                new Principal(
                        "ada",
                        "default",
                        PrincipalKind.PERSON,
                        Set.of(Role.VIEWER),
                        Role.VIEWER.permissions());
        var mint = new TokenMint(unlocked(), UUID::randomUUID, CLOCK);
        var token = mint.token(ada, Duration.ofMinutes(5)).accessToken();

        var owner = new BearerCheck(unlocked(), CLOCK).ownerOf(token);

        assertThat(owner).contains(ada);
    }

    @Test
    void anotherEncryptionKeyDoesNotOpenIt() throws GeneralSecurityException {
        unlocked();
        var other = new byte[32];
        other[0] = 1;

        assertThatThrownBy(() -> new SigningKeys(store, CLOCK).unlock(other))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aSealedKeyUnderAnotherNameDoesNotOpen() throws GeneralSecurityException {
        var kept = unlocked().published();
        var moved = new InMemorySigningKeyStore();
        moved.addFirst(new SealedKey("other", kept.published(), kept.sealed(), kept.createdAt()));

        assertThatThrownBy(() -> new SigningKeys(moved, CLOCK).unlock(KEY))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void nothingIsSignedBeforeItIsOpen() {
        var keys = new SigningKeys(store, CLOCK);

        assertThat(keys.isOpen()).isFalse();
        assertThatThrownBy(keys::published).isInstanceOf(IllegalStateException.class);
    }

    private SigningKeys unlocked() throws GeneralSecurityException {
        var keys = new SigningKeys(store, CLOCK);
        keys.unlock(KEY);
        return keys;
    }
}
