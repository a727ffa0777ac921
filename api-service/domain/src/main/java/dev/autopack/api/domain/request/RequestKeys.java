package dev.autopack.api.domain.request;

import java.util.Optional;

/** Keys of requests that were done already, kept in the transaction of their effect. */
public interface RequestKeys {
    /** Takes a new key, or says what was answered before; waits for a concurrent first request. */
    Optional<Remembered> claim(RequestKey key);

    void answer(RequestKey key, String answer);
}
