package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.Account;
import dev.autopack.auth.domain.account.AccountStore;
import dev.autopack.auth.domain.permission.Grants;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Makes a service known by the key its operator gave it; a changed key closes the former ones. */
public final class ImportServiceKey {
    private static final Label LABEL = new Label("service key", null);

    private final AccountStore accounts;
    private final ApiKeyStore keys;
    private final Grants grants;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public ImportServiceKey(
            AccountStore accounts,
            ApiKeyStore keys,
            Grants grants,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.keys = keys;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    public void of(Account service, ApiKeySecret secret) {
        accounts.putService(service);
        var now = clock.instant();
        var print = secret.fingerprint();
        var open =
                keys.of(service.id(), CreateApiKey.KEYS_MAX).stream()
                        .filter(it -> it.life().open(now))
                        .toList();
        open.stream()
                .filter(it -> !it.fingerprint().matches(print))
                .forEach(it -> keys.revoke(it.id(), now));
        if (open.stream().noneMatch(it -> it.fingerprint().matches(print))) {
            keys.add(
                    new ApiKey(
                            new ApiKeyId(ids.get()),
                            service.id(),
                            LABEL,
                            print,
                            grants.of(service.roles()),
                            Life.from(now, null)));
        }
    }
}
