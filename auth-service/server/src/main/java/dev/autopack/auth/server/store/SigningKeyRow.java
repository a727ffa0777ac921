package dev.autopack.auth.server.store;

import dev.autopack.auth.domain.signing.SealedKey;
import dev.autopack.auth.domain.signing.SealedKey.PublicHalf;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A signing key as a row. */
@Entity
@Table(name = "signing_key")
class SigningKeyRow {
    @Id String kid;

    @Column(nullable = false)
    String state;

    @Column(nullable = false)
    String modulus;

    @Column(nullable = false)
    String exponent;

    @Column(nullable = false)
    String sealed;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    SealedKey key() {
        return new SealedKey(kid, new PublicHalf(modulus, exponent), sealed, createdAt);
    }
}
