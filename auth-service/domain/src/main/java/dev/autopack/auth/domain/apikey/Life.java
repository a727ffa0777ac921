package dev.autopack.auth.domain.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The times of a key. */
public record Life(
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    public static Life from(Instant createdAt, @Nullable Instant expiresAt) {
        return new Life(createdAt, expiresAt, null, null);
    }

    public boolean open(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    Life revoked(Instant at) {
        return revokedAt == null ? new Life(createdAt, expiresAt, at, lastUsedAt) : this;
    }

    Life used(Instant at) {
        return new Life(createdAt, expiresAt, revokedAt, at);
    }
}
