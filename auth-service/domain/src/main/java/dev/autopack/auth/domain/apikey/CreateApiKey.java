package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes a key that may do no more than its maker. */
public final class CreateApiKey {
    /** As many as one owner can list, so that no key is out of sight. */
    public static final int KEYS_MAX = 100;

    // Later times have no text of four-digit years, and the database ends some time after.
    private static final Instant EXPIRY_MAX = Instant.parse("9999-12-31T23:59:59Z");

    private final ApiKeyStore keys;
    private final Supplier<UUID> ids;
    private final Supplier<byte[]> random;
    private final InstantSource clock;

    public CreateApiKey(
            ApiKeyStore keys, Supplier<UUID> ids, Supplier<byte[]> random, InstantSource clock) {
        this.keys = keys;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    public Created by(Maker maker, Wish wish) {
        var now = clock.instant();
        if (!maker.permissions().containsAll(wish.permissions())) {
            throw new Refusal(Reason.PERMISSION_NOT_YOURS, "A key cannot do more than its maker.");
        }
        if (wish.expiresAt() != null && !wish.expiresAt().isAfter(now)) {
            throw new Refusal(Reason.EXPIRY_PASSED, "'expires_at' is in the past.");
        }
        if (wish.expiresAt() != null && wish.expiresAt().isAfter(EXPIRY_MAX)) {
            throw new Refusal(Reason.EXPIRY_TOO_FAR, "'expires_at' is beyond the year 9999.");
        }
        if (keys.countOpen(maker.id(), now) >= KEYS_MAX) {
            throw new Refusal(Reason.API_KEYS_TOO_MANY, "Revoke a key first.");
        }
        var secret = ApiKeySecret.of(random.get());
        var key =
                new ApiKey(
                        new ApiKeyId(ids.get()),
                        maker.id(),
                        wish.label(),
                        secret.fingerprint(),
                        wish.permissions(),
                        Life.from(now, wish.expiresAt()));
        keys.add(key);
        return new Created(key, secret);
    }

    /** Who asks, with what this caller may do now (a key may be worth less than its account). */
    public record Maker(AccountId id, Set<String> permissions) {}

    /** What the key shall be. */
    public record Wish(Label label, Set<String> permissions, @Nullable Instant expiresAt) {}

    /** The key and, for this once, its secret. */
    public record Created(ApiKey key, ApiKeySecret secret) {}
}
