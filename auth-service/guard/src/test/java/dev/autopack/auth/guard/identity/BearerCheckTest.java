package dev.autopack.auth.guard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerCheckTest {
    private static final RsaJsonWebKey KEY = generate();
    private static final RsaJsonWebKey FOREIGN = generate();
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final BearerCheck check =
            new BearerCheck(
                    kid ->
                            kid.equals("known")
                                    ? Optional.<PublicKey>of(KEY.getPublicKey())
                                    : Optional.empty(),
                    InstantSource.fixed(NOW));

    @Test
    void aGoodTokenNamesItsPrincipal() {
        var token = signed(claims());

        var owner = check.ownerOf(token);

        assertThat(owner).contains(AuthFixture.person("ada", Role.APPROVER));
    }

    @Test
    void aTokenWithoutASignatureIsRefused() throws JoseException {
        var jws = jws(claims());
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue("none");

        var owner = check.ownerOf(jws.getCompactSerialization());

        assertThat(owner).isEmpty();
    }

    @Test
    void thePublicKeyIsNotTakenForASharedSecret() throws JoseException {
        var secret = new SecretKeySpec(KEY.getPublicKey().getEncoded(), "HmacSHA256");

        var owner = check.ownerOf(signed(claims(), "HS256", "known", secret));

        assertThat(owner).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void onlyOneAlgorithmIsTaken(String algorithm) throws JoseException {
        var owner = check.ownerOf(signed(claims(), algorithm, "known", KEY.getPrivateKey()));

        assertThat(owner).isEmpty();
    }

    @Test
    void aForeignSignatureUnderAKnownNameIsRefused() throws JoseException {
        var owner = check.ownerOf(signed(claims(), "RS256", "known", FOREIGN.getPrivateKey()));

        assertThat(owner).isEmpty();
    }

    @Test
    void anUnknownOrMissingKeyNameIsRefused() throws JoseException {
        var unknown = signed(claims(), "RS256", "other", KEY.getPrivateKey());
        var unnamed = jws(claims());
        unnamed.setAlgorithmHeaderValue("RS256");
        unnamed.setKey(KEY.getPrivateKey());

        assertThat(check.ownerOf(unknown)).isEmpty();
        assertThat(check.ownerOf(unnamed.getCompactSerialization())).isEmpty();
    }

    @Test
    void wrongClaimsAreRefused() {
        assertRefused(it -> it.setIssuer("someone"));
        assertRefused(it -> it.setAudience("another-api"));
        assertRefused(it -> it.unsetClaim("aud"));
        assertRefused(it -> it.unsetClaim("iss"));
        assertRefused(it -> it.unsetClaim("sub"));
        assertRefused(it -> it.unsetClaim("exp"));
        assertRefused(it -> it.unsetClaim("iat"));
        assertRefused(it -> it.unsetClaim("jti"));
        assertRefused(it -> it.unsetClaim("tenant"));
        assertRefused(it -> it.setStringClaim("tenant", " "));
        assertRefused(it -> it.setStringClaim("kind", "robot"));
        assertRefused(it -> it.setClaim("scope", 7));
        assertRefused(it -> it.setClaim("groups", 7));
    }

    @Test
    void anExpiredTokenIsRefused() {
        assertRefused(it -> it.setExpirationTime(at(Duration.ofMinutes(-1))));
    }

    @Test
    void aTokenFromTheFutureIsRefused() {
        assertRefused(it -> it.setNotBefore(at(Duration.ofMinutes(2))));
    }

    @Test
    void unknownPermissionsAreLeftOut() {
        var claims = claims();
        claims.setStringClaim("scope", "runs:read world:rule");

        var owner = check.ownerOf(signed(claims)).orElseThrow();

        assertThat(owner.permissions()).containsExactly(Permission.RUNS_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "a.b.c.d.e", "\u0000", "ey J.x.y"})
    void rubbishIsRefused(String rubbish) {
        assertThat(check.ownerOf(rubbish)).isEmpty();
    }

    @Test
    void changedClaimsDoNotVerify() {
        var parts = signed(claims()).split("\\.");
        var payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var changed = payload.replace("\"ada\"", "\"eve\"");
        var forged =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(changed.getBytes(StandardCharsets.UTF_8));

        var owner = check.ownerOf(parts[0] + "." + forged + "." + parts[2]);

        assertThat(changed).isNotEqualTo(payload);
        assertThat(owner).isEmpty();
    }

    private void assertRefused(Consumer<JwtClaims> change) {
        var claims = claims();
        change.accept(claims);
        assertThat(check.ownerOf(signed(claims))).isEmpty();
    }

    private static JwtClaims claims() {
        var approver = Role.APPROVER.permissions().stream().map(Permission::wire).toList();
        var claims = new JwtClaims();
        claims.setIssuer("autopack");
        claims.setAudience("autopack-api");
        claims.setSubject("ada");
        claims.setIssuedAt(at(Duration.ZERO));
        claims.setExpirationTime(at(Duration.ofMinutes(5)));
        claims.setJwtId("1");
        claims.setStringClaim("tenant", "default");
        claims.setStringClaim("kind", "person");
        claims.setStringListClaim("groups", "approver");
        claims.setStringClaim("scope", String.join(" ", approver));
        return claims;
    }

    private static NumericDate at(Duration fromNow) {
        return NumericDate.fromMilliseconds(NOW.plus(fromNow).toEpochMilli());
    }

    private static String signed(JwtClaims claims) {
        try {
            return signed(claims, "RS256", "known", KEY.getPrivateKey());
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String signed(JwtClaims claims, String algorithm, String kid, Key key)
            throws JoseException {
        var jws = jws(claims);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(kid);
        jws.setKey(key);
        return jws.getCompactSerialization();
    }

    private static JsonWebSignature jws(JwtClaims claims) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());

        return jws;
    }

    private static RsaJsonWebKey generate() {
        try {
            return RsaJwkGenerator.generateJwk(2048);
        } catch (JoseException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
