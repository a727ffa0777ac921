package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.signing.SealedKey;
import dev.autopack.auth.domain.signing.SigningKeyStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The signing key in PostgreSQL. */
@ApplicationScoped
@Transactional
class PanacheSigningKeyStore
        implements SigningKeyStore, PanacheRepositoryBase<SigningKeyRow, String> {
    private static final String ADD_FIRST =
            """
            INSERT INTO signing_key (kid, state, modulus, exponent, sealed, created_at)
            VALUES (:kid, 'active', :modulus, :exponent, :sealed, :createdAt)
            ON CONFLICT DO NOTHING
            """;

    @Override
    public Optional<SealedKey> active() {
        return find("state", "active").firstResultOptional().map(SigningKeyRow::key);
    }

    @Override
    public void addFirst(SealedKey key) {
        getEntityManager()
                .createNativeQuery(ADD_FIRST)
                .setParameter("kid", key.kid())
                .setParameter("modulus", key.published().modulus())
                .setParameter("exponent", key.published().exponent())
                .setParameter("sealed", key.sealed())
                .setParameter("createdAt", key.createdAt())
                .executeUpdate();
    }
}
