package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import java.time.InstantSource;

/** Closes a key for good; closing it twice is no mistake. */
public final class RevokeApiKey {
    private final ApiKeyStore keys;
    private final InstantSource clock;

    public RevokeApiKey(ApiKeyStore keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public void by(AccountId asking, ApiKeyId id) {
        var key =
                keys.find(id)
                        .orElseThrow(
                                () -> new Refusal(Reason.API_KEY_UNKNOWN, "There is no such key."));
        if (!key.owner().equals(asking)) {
            throw new Refusal(Reason.API_KEY_NOT_YOURS, "This key belongs to somebody else.");
        }
        keys.revoke(id, clock.instant());
    }
}
