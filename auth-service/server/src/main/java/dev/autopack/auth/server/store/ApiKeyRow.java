package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.apikey.ApiKey;
import dev.autopack.auth.domain.apikey.ApiKeyId;
import dev.autopack.auth.domain.apikey.Fingerprint;
import dev.autopack.auth.domain.apikey.Label;
import dev.autopack.auth.domain.apikey.Life;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as a row. */
@Entity
@Table(name = "api_key")
class ApiKeyRow {
    @Id UUID id;

    @Column(nullable = false)
    String owner;

    @Column(nullable = false)
    String name;

    @Column @Nullable String description;

    @Column(nullable = false)
    String prefix;

    @Column(nullable = false)
    String hash;

    @Column(nullable = false)
    List<String> permissions;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "expires_at")
    @Nullable Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable Instant revokedAt;

    @Column(name = "last_used_at")
    @Nullable Instant lastUsedAt;

    static ApiKeyRow of(ApiKey key) {
        var row = new ApiKeyRow();
        row.id = key.id().value();
        row.owner = key.owner().value();
        row.name = key.label().name();
        row.description = key.label().description();
        row.prefix = key.fingerprint().prefix();
        row.hash = key.fingerprint().hash();
        row.permissions = key.permissions().stream().sorted().toList();
        row.createdAt = key.life().createdAt();
        row.expiresAt = key.life().expiresAt();
        row.revokedAt = key.life().revokedAt();
        row.lastUsedAt = key.life().lastUsedAt();
        return row;
    }

    ApiKey key() {
        return new ApiKey(
                new ApiKeyId(id),
                new AccountId(owner),
                new Label(name, description),
                new Fingerprint(prefix, hash),
                Set.copyOf(permissions),
                new Life(createdAt, expiresAt, revokedAt, lastUsedAt));
    }
}
