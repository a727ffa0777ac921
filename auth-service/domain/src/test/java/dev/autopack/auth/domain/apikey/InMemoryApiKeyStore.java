package dev.autopack.auth.domain.apikey;

import dev.autopack.auth.domain.account.AccountId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Keys for tests. */
public class InMemoryApiKeyStore implements ApiKeyStore {
    private final Map<ApiKeyId, ApiKey> keys = new ConcurrentHashMap<>();

    @Override
    public void add(ApiKey key) {
        keys.put(key.id(), key);
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public List<ApiKey> startingWith(String prefix) {
        return keys.values().stream()
                .filter(it -> it.fingerprint().prefix().equals(prefix))
                .toList();
    }

    @Override
    public List<ApiKey> of(AccountId owner, int max) {
        var newestFirst = Comparator.comparing((ApiKey it) -> it.life().createdAt()).reversed();
        return ownedBy(owner).sorted(newestFirst).limit(max).toList();
    }

    @Override
    public int countOpen(AccountId owner, Instant now) {
        return (int) ownedBy(owner).filter(it -> it.life().open(now)).count();
    }

    @Override
    public void revoke(ApiKeyId id, Instant at) {
        keys.computeIfPresent(id, (_, key) -> key.revoked(at));
    }

    @Override
    public void used(ApiKeyId id, Instant at) {
        keys.computeIfPresent(id, (_, key) -> key.used(at));
    }

    private Stream<ApiKey> ownedBy(AccountId owner) {
        return keys.values().stream().filter(it -> it.owner().equals(owner));
    }
}
