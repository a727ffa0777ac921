package dev.autopack.auth.guard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** A token that was believed once is not believed for longer, or for more, than it says. */
class BelievedBearerTest {
    private static final RsaJsonWebKey KEY = generate();
    private static final RsaJsonWebKey OTHER = generate();
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final BearerCheck check =
            new BearerCheck(kid -> Optional.ofNullable(keys.get(kid)), clock);

    BelievedBearerTest() {
        keys.put("known", KEY.getPublicKey());
    }

    @Test
    void aTokenIsBelievedAgainWithTheSamePrincipal() {
        var token = token();
        var first = check.ownerOf(token);

        var second = check.ownerOf(token);

        assertThat(first).contains(AuthFixture.person("ada", Role.VIEWER));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void aBelievedTokenExpires() {
        var token = token();
        assertThat(check.ownerOf(token)).isPresent();

        now = now.plus(LIFE).plusSeconds(31);

        assertThat(check.ownerOf(token)).isEmpty();
    }

    @Test
    void aBelievedTokenDoesNotOutliveItsKey() {
        var token = token();
        assertThat(check.ownerOf(token)).isPresent();

        keys.remove("known");

        assertThat(check.ownerOf(token)).isEmpty();
    }

    @Test
    void aBelievedTokenDoesNotPassUnderAnotherKeyOfTheSameName() {
        var token = token();
        assertThat(check.ownerOf(token)).isPresent();

        keys.put("known", OTHER.getPublicKey());

        assertThat(check.ownerOf(token)).isEmpty();
    }

    @Test
    void aTokenIsStillBelievedWhenItsKeyWasFetchedAgain() throws JoseException {
        var token = token();
        assertThat(check.ownerOf(token)).isPresent();

        keys.put(
                "known",
                ((PublicJsonWebKey) JsonWebKey.Factory.newJwk(KEY.toJson())).getPublicKey());

        assertThat(check.ownerOf(token)).isPresent();
    }

    @Test
    void anotherSignatureUnderBelievedClaimsIsRefused() {
        var token = token();
        assertThat(check.ownerOf(token)).isPresent();
        var signature = token.lastIndexOf('.') + 1;
        var swapped = token.charAt(signature) == 'A' ? 'B' : 'A';

        var forged = token.substring(0, signature) + swapped + token.substring(signature + 1);

        assertThat(check.ownerOf(forged)).isEmpty();
        assertThat(check.ownerOf(token)).isPresent();
    }

    @Test
    void aRefusalIsNotRemembered() {
        keys.clear();
        var token = token();
        assertThat(check.ownerOf(token)).isEmpty();

        keys.put("known", KEY.getPublicKey());

        assertThat(check.ownerOf(token)).isPresent();
    }

    private String token() {
        var claims = new JwtClaims();
        claims.setIssuer("autopack");
        claims.setAudience("autopack-api");
        claims.setSubject("ada");
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(NumericDate.fromMilliseconds(now.plus(LIFE).toEpochMilli()));
        claims.setJwtId("1");
        claims.setStringClaim("tenant", "default");
        claims.setStringClaim("kind", "person");
        claims.setStringListClaim("groups", "viewer");
        var permissions = Role.VIEWER.permissions().stream().map(it -> it.wire()).toList();
        claims.setStringClaim("scope", String.join(" ", permissions));
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue("known");
        jws.setKey(KEY.getPrivateKey());
        try {
            return jws.getCompactSerialization();
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static RsaJsonWebKey generate() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
