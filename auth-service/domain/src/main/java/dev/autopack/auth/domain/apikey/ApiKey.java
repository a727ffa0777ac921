package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountId;
import java.time.Instant;
import java.util.Set;

/** A key without its secret. */
public record ApiKey(
        ApiKeyId id,
        AccountId owner,
        Label label,
        Fingerprint fingerprint,
        Set<String> permissions,
        Life life) {

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    public boolean opensFor(Fingerprint shown, Instant now) {
        return fingerprint.matches(shown) && life.open(now);
    }

    public ApiKey revoked(Instant at) {
        return new ApiKey(id, owner, label, fingerprint, permissions, life.revoked(at));
    }

    public ApiKey used(Instant at) {
        return new ApiKey(id, owner, label, fingerprint, permissions, life.used(at));
    }
}
