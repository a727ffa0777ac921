package dev.autopack.auth.guard.identity;

import java.security.PublicKey;
import java.util.Optional;

/** The public keys with which tokens are verified; may wait for another service. */
public interface VerifyKeys {

    Optional<PublicKey> find(String kid);
}
