package dev.autopack.auth.domain.signing;

import java.time.Instant;

/** A signing key whose private half can be read only with the service's encryption key. */
public record SealedKey(String kid, PublicHalf published, String sealed, Instant createdAt) {

    @Override
    public String toString() {
        return "SealedKey[kid=" + kid + "]";
    }

    /** Modulus and exponent, base64url as in a JWK. */
    public record PublicHalf(String modulus, String exponent) {}
}
