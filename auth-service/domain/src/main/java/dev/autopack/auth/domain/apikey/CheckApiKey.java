package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.permission.Grants;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

/** From a shown key to its owner and what the owner may do with it. */
public final class CheckApiKey {
    // Who used a key is worth knowing to the minute, not worth a write per request.
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyStore keys;
    private final AccountStore accounts;
    private final Grants grants;
    private final InstantSource clock;

    public CheckApiKey(
            ApiKeyStore keys, AccountStore accounts, Grants grants, InstantSource clock) {
        this.keys = keys;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /** Empty when the key is unknown, expired or revoked, or its owner is gone. */
    public Optional<KeyHolder> of(String shown) {
        var now = clock.instant();
        var fingerprint = ApiKeySecret.parse(shown).map(ApiKeySecret::fingerprint);
        return fingerprint.flatMap(print -> open(print, now)).flatMap(key -> holder(key, now));
    }

    private Optional<ApiKey> open(Fingerprint print, Instant now) {
        return keys.startingWith(print.prefix()).stream()
                .filter(it -> it.opensFor(print, now))
                .findFirst();
    }

    private Optional<KeyHolder> holder(ApiKey key, Instant now) {
        noteUse(key, now);
        return accounts.find(key.owner())
                .map(
                        account -> {
                            // A role that was taken away takes its permissions from old keys too.
                            var granted = grants.of(account.roles());
                            var permissions =
                                    key.permissions().stream()
                                            .filter(granted::contains)
                                            .collect(Collectors.toUnmodifiableSet());
                            return new KeyHolder(account, permissions);
                        });
    }

    private void noteUse(ApiKey key, Instant now) {
        var last = key.life().lastUsedAt();
        if (last == null || last.plus(USE_NOTED_EVERY).isBefore(now)) {
            keys.used(key.id(), now);
        }
    }
}
