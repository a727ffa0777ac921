package dev.autopack.auth.domain.signing;

import java.util.Optional;

/** Where the signing key is kept. */
public interface SigningKeyStore {

    Optional<SealedKey> active();

    /** Does nothing when there is an active key: of two that start at once, one key is kept. */
    void addFirst(SealedKey key);
}
