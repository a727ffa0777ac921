package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where keys are kept. */
public interface ApiKeyStore {

    void add(ApiKey key);

    Optional<ApiKey> find(ApiKeyId id);

    /** All with this beginning, open or not. */
    List<ApiKey> startingWith(String prefix);

    /** The newest first, at most so many. */
    List<ApiKey> of(AccountId owner, int max);

    /** How many of the owner's keys are neither expired nor revoked. */
    int countOpen(AccountId owner, Instant now);

    /** Marks the key revoked; a key that is revoked already keeps its time. */
    void revoke(ApiKeyId id, Instant at);

    /** Notes a use. */
    void used(ApiKeyId id, Instant at);
}
