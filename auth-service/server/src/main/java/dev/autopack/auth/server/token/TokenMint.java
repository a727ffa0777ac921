package dev.autopack.auth.server.token;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.contract.Role;
import dev.autopack.auth.contract.TokenRules;
import dev.autopack.auth.contract.TokenView;
import dev.autopack.auth.guard.identity.Principal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Writes and signs bearer tokens. */
@ApplicationScoped
public class TokenMint {
    private final SigningKeys keys;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    TokenMint(SigningKeys keys, Supplier<UUID> ids, InstantSource clock) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    public TokenView token(Principal principal, Duration life) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(TokenRules.ALGORITHM);
        jws.setKeyIdHeaderValue(keys.published().kid());
        jws.setHeader("typ", "JWT");
        jws.setKey(keys.privateKey());
        jws.setPayload(claims(principal, life).toJson());
        try {
            return new TokenView(jws.getCompactSerialization(), "bearer", life.toSeconds());
        } catch (JoseException failure) {
            throw new IllegalStateException("a token could not be signed", failure);
        }
    }

    private JwtClaims claims(Principal principal, Duration life) {
        var now = clock.instant();
        var claims = new JwtClaims();
        claims.setIssuer(TokenRules.ISSUER);
        claims.setAudience(TokenRules.AUDIENCE);
        claims.setSubject(principal.id());
        claims.setIssuedAt(date(now));
        claims.setExpirationTime(date(now.plus(life)));
        claims.setJwtId(ids.get().toString());
        claims.setStringClaim(TokenRules.TENANT, principal.tenant());
        claims.setStringClaim(TokenRules.KIND, principal.kind().wire());
        claims.setStringListClaim(
                TokenRules.GROUPS, principal.roles().stream().sorted().map(Role::wire).toList());
        claims.setStringClaim(
                TokenRules.SCOPE,
                String.join(
                        " ",
                        principal.permissions().stream().sorted().map(Permission::wire).toList()));
        return claims;
    }

    private static NumericDate date(Instant instant) {
        return NumericDate.fromSeconds(instant.getEpochSecond());
    }
}
