package dev.autopack.auth.domain.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.domain.account.AccountId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every key store does; the owner must be known where owners are checked. */
public abstract class ApiKeyStoreContract {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    protected abstract ApiKeyStore store();

    /** An account that owns no key yet. */
    protected abstract AccountId newOwner();

    @Test
    void aKeyIsFoundAsItWasAdded() {
        var key = key(newOwner(), AT, AT.plusSeconds(60));

        store().add(key);

        assertThat(store().find(key.id())).contains(key);
        assertThat(store().startingWith(key.fingerprint().prefix())).containsExactly(key);
        assertThat(store().startingWith("autopack_other")).isEmpty();
        assertThat(store().find(new ApiKeyId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void anOwnersKeysComeNewestFirstAndBounded() {
        var owner = newOwner();
        var first = key(owner, AT, null);
        var second = key(owner, AT.plusSeconds(1), null);
        var third = key(owner, AT.plusSeconds(2), null);
        store().add(second);
        store().add(third);
        store().add(first);
        store().add(key(newOwner(), AT.plusSeconds(3), null));

        var listed = store().of(owner, 2);

        assertThat(listed).containsExactly(third, second);
    }

    @Test
    void revokingKeepsTheFirstTime() {
        var key = key(newOwner(), AT, null);
        store().add(key);

        store().revoke(key.id(), AT.plusSeconds(1));
        store().revoke(key.id(), AT.plusSeconds(2));

        var found = store().find(key.id()).orElseThrow();
        assertThat(found.life().revokedAt()).isEqualTo(AT.plusSeconds(1));
        assertThat(found.life().open(AT)).isFalse();
    }

    @Test
    void aUseIsNoted() {
        var key = key(newOwner(), AT, null);
        store().add(key);

        store().used(key.id(), AT.plusSeconds(5));

        assertThat(store().find(key.id())).contains(key.used(AT.plusSeconds(5)));
    }

    @Test
    void onlyOpenKeysAreCounted() {
        var owner = newOwner();
        var revoked = key(owner, AT, null);
        store().add(key(owner, AT, null));
        store().add(key(owner, AT, AT.plusSeconds(10)));
        store().add(revoked);
        store().revoke(revoked.id(), AT);

        assertThat(store().countOpen(owner, AT)).isEqualTo(2);
        assertThat(store().countOpen(owner, AT.plusSeconds(10))).isEqualTo(1);
    }

    private static ApiKey key(AccountId owner, Instant createdAt, @Nullable Instant expiresAt) {
        var id = UUID.randomUUID();
        var random =
                ByteBuffer.allocate(ApiKeySecret.RANDOM_BYTES)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return new ApiKey(
                new ApiKeyId(id),
                owner,
                new Label("laptop", null),
                ApiKeySecret.of(random.array()).fingerprint(),
                Set.of("runs:read", "runs:write"),
                Life.from(createdAt, expiresAt));
    }
}
