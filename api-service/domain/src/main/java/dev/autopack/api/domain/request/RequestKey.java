package dev.autopack.api.domain.request;

/** What makes a request the same request: who sends it, the key, and a fingerprint of the body. */
public record RequestKey(String principal, String key, String fingerprint) {
    public RequestKey {
        if (principal.isBlank() || key.isBlank() || fingerprint.isBlank()) {
            throw new IllegalArgumentException("a request key has no blank part");
        }
    }
}
