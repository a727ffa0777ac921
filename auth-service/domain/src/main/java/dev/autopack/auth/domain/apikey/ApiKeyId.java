package dev.autopack.auth.domain.apikey;

import java.util.UUID;

/** Names a key without showing any of its secret. */
public record ApiKeyId(UUID value) {}
