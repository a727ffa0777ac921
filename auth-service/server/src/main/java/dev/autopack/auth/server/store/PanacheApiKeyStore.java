package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.apikey.ApiKey;
import dev.autopack.auth.domain.apikey.ApiKeyId;
import dev.autopack.auth.domain.apikey.ApiKeyStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keys in PostgreSQL. */
@ApplicationScoped
@Transactional
class PanacheApiKeyStore implements ApiKeyStore, PanacheRepositoryBase<ApiKeyRow, UUID> {
    private static final String OPEN =
            "owner = ?1 AND revokedAt IS NULL AND (expiresAt IS NULL OR expiresAt > ?2)";

    @Override
    public void add(ApiKey key) {
        persist(ApiKeyRow.of(key));
    }

    @Override
    public Optional<ApiKey> find(ApiKeyId id) {
        return findByIdOptional(id.value()).map(ApiKeyRow::key);
    }

    @Override
    public List<ApiKey> startingWith(String prefix) {
        return list("prefix", prefix).stream().map(ApiKeyRow::key).toList();
    }

    @Override
    public List<ApiKey> of(AccountId owner, int max) {
        var newestFirst = Sort.descending("createdAt", "id");
        return find("owner", newestFirst, owner.value()).range(0, max - 1).list().stream()
                .map(ApiKeyRow::key)
                .toList();
    }

    @Override
    public int countOpen(AccountId owner, Instant now) {
        return Math.toIntExact(count(OPEN, owner.value(), now));
    }

    @Override
    public void revoke(ApiKeyId id, Instant at) {
        update("revokedAt = ?1 WHERE id = ?2 AND revokedAt IS NULL", at, id.value());
    }

    @Override
    public void used(ApiKeyId id, Instant at) {
        update("lastUsedAt = ?1 WHERE id = ?2", at, id.value());
    }
}
