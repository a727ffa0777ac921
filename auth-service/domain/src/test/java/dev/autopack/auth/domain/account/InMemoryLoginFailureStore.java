package dev.autopack.auth.domain.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Login failures for tests. */
public class InMemoryLoginFailureStore implements LoginFailureStore {
    private final Map<AccountId, LoginFailures> failures = new ConcurrentHashMap<>();

    @Override
    public Optional<LoginFailures> find(AccountId name, Instant since) {
        return Optional.ofNullable(failures.get(name)).filter(it -> !it.lastAt().isBefore(since));
    }

    @Override
    public void add(AccountId name, Instant at, Instant since) {
        failures.merge(
                name,
                new LoginFailures(1, at),
                (old, fresh) ->
                        old.lastAt().isBefore(since)
                                ? fresh
                                : new LoginFailures(old.count() + 1, at));
    }

    @Override
    public void clear(AccountId name) {
        failures.remove(name);
    }
}
