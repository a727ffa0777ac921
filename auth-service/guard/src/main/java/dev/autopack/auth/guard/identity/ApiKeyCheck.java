package dev.autopack.auth.guard.identity;

import java.util.Optional;

/** Tells whose an API key is; may wait for another service, so never call it on an event loop. */
public interface ApiKeyCheck {

    /** Empty when the key is unknown, expired or revoked. */
    Optional<Principal> ownerOf(String apiKey);
}
