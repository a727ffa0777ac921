package dev.autopack.auth.guard.remote;

import dev.autopack.auth.contract.jwks.JwkView;
import dev.autopack.auth.guard.identity.IdentityUnavailable;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** From the wire form of an RSA key to the JDK's. */
final class RsaJwk {
    private static final int BITS_MIN = 2_048;

    private RsaJwk() {}

    static PublicKey publicKey(JwkView jwk) {
        try {
            var modulus = number(jwk.n());
            if (modulus.bitLength() < BITS_MIN) {
                throw new IdentityUnavailable("a verification key is too short");
            }
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new RSAPublicKeySpec(modulus, number(jwk.e())));
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new IdentityUnavailable("a verification key cannot be read", failure);
        }
    }

    private static BigInteger number(String base64Url) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64Url));
    }
}
