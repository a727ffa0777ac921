package dev.autopack.auth.domain.account;

import java.time.Instant;
import java.util.Optional;

/** Counts failed logins by name, whether or not anybody has that name. */
public interface LoginFailureStore {

    /** The failures of which the last was not before the given time. */
    Optional<LoginFailures> find(AccountId name, Instant since);

    /** Counts one more; failures of which the last was before {@code since} count no longer. */
    void add(AccountId name, Instant at, Instant since);

    void clear(AccountId name);
}
