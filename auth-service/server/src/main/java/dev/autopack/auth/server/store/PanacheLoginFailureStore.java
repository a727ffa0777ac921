package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.account.AccountId;
import dev.autopack.auth.domain.account.LoginFailureStore;
import dev.autopack.auth.domain.account.LoginFailures;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Failed logins in PostgreSQL, so that neither a restart nor a second replica forgets them. */
@ApplicationScoped
@Transactional
class PanacheLoginFailureStore
        implements LoginFailureStore, PanacheRepositoryBase<LoginFailureRow, String> {
    private static final String ADD =
            """
            INSERT INTO login_failure (name_hash, failures, last_at)
            VALUES (:name, 1, :at)
            ON CONFLICT (name_hash) DO UPDATE
            SET failures = CASE WHEN login_failure.last_at < :since THEN 1
                                ELSE login_failure.failures + 1 END,
                last_at = :at
            """;

    @Override
    public Optional<LoginFailures> find(AccountId name, Instant since) {
        return find("nameHash = ?1 AND lastAt >= ?2", hash(name), since)
                .firstResultOptional()
                .map(it -> new LoginFailures(it.failures, it.lastAt));
    }

    @Override
    public void add(AccountId name, Instant at, Instant since) {
        getEntityManager()
                .createNativeQuery(ADD)
                .setParameter("name", hash(name))
                .setParameter("at", at)
                .setParameter("since", since)
                .executeUpdate();
    }

    @Override
    public void clear(AccountId name) {
        deleteById(hash(name));
    }

    /** Guessed names would fill the table otherwise. */
    void forgetBefore(Instant since) {
        delete("lastAt < ?1", since);
    }

    private static String hash(AccountId name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = name.value().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
