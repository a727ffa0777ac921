package dev.autopack.auth.guard.identity;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.contract.PrincipalKind;
import dev.autopack.auth.contract.Role;
import dev.autopack.auth.contract.TokenRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Key;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.UnresolvableKeyException;

/** Verifies a bearer token offline: signature, issuer, audience and times. */
@ApplicationScoped
public class BearerCheck {
    private static final Logger LOG = Logger.getLogger(BearerCheck.class);
    private static final int TOKEN_CHARS_MAX = 8_192;
    private static final int SKEW_SECONDS = 30;
    private static final int BELIEVED_MAX = 1_000;

    private final VerifyKeys keys;
    private final InstantSource clock;
    private final Recent<Believed> believed = new Recent<>(BELIEVED_MAX);

    public BearerCheck(VerifyKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token that verified, the key it verified with, and when it expires. */
    private record Believed(Principal owner, String kid, Key key, Instant expiresAt) {}

    /** Empty when the token is not to be believed; why is only said in the log. */
    public Optional<Principal> ownerOf(String token) {
        if (token.length() > TOKEN_CHARS_MAX) {
            return Optional.empty();
        }
        var fingerprint = Fingerprint.of(token);
        return believed.find(fingerprint)
                .filter(this::holds)
                .or(() -> verified(token, fingerprint))
                .map(Believed::owner);
    }

    // The same text verifies again unless it has expired or its key was withdrawn: only the
    // arithmetic is spared.
    private boolean holds(Believed earlier) {
        return clock.instant().isBefore(earlier.expiresAt())
                && keys.find(earlier.kid()).filter(earlier.key()::equals).isPresent();
    }

    private Optional<Believed> verified(String token, Fingerprint fingerprint) {
        var verified = verified(token);
        verified.ifPresent(it -> believed.keep(fingerprint, it));
        return verified;
    }

    private Optional<Believed> verified(String token) {
        try {
            return believed(consumer().process(token));
        } catch (InvalidJwtException refused) {
            LOG.debugf("bearer token refused: codes %s", codes(refused));
            return Optional.empty();
        } catch (MalformedClaimException refused) {
            LOG.debug("bearer token refused: a claim has the wrong type");
            return Optional.empty();
        }
    }

    // Only the codes: the message of the exception quotes the token's claims.
    private static List<Integer> codes(InvalidJwtException refused) {
        return refused.getErrorDetails().stream().map(it -> it.getErrorCode()).toList();
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(
                                ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256))
                .setVerificationKeyResolver(this::resolve)
                .setExpectedIssuer(TokenRules.ISSUER)
                .setExpectedAudience(TokenRules.AUDIENCE)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .setAllowedClockSkewInSeconds(SKEW_SECONDS)
                .setEvaluationTime(NumericDate.fromMilliseconds(clock.millis()))
                .build();
    }

    private Key resolve(JsonWebSignature jws, List<JsonWebStructure> nested)
            throws UnresolvableKeyException {
        var kid = jws.getKeyIdHeaderValue();
        // The algorithm is looked at before the key, so that a token with a foreign algorithm never
        // causes a fetch.
        if (kid == null || !TokenRules.ALGORITHM.equals(jws.getAlgorithmHeaderValue())) {
            throw new UnresolvableKeyException("no usable key named");
        }
        return keys.find(kid).orElseThrow(() -> new UnresolvableKeyException("unknown key"));
    }

    private static Optional<Believed> believed(JwtContext context) throws MalformedClaimException {
        var signature = context.getJoseObjects().getFirst();
        var claims = context.getJwtClaims();
        var expiresAt = Instant.ofEpochMilli(claims.getExpirationTime().getValueInMillis());
        return principal(claims)
                .map(
                        owner ->
                                new Believed(
                                        owner,
                                        signature.getKeyIdHeaderValue(),
                                        signature.getKey(),
                                        expiresAt));
    }

    private static Optional<Principal> principal(JwtClaims claims) throws MalformedClaimException {
        var tenant = Optional.ofNullable(claims.getStringClaimValue(TokenRules.TENANT));
        var kind =
                Optional.ofNullable(claims.getStringClaimValue(TokenRules.KIND))
                        .flatMap(PrincipalKind::ofWire);
        var subject = claims.getSubject();
        if (tenant.isEmpty() || kind.isEmpty() || subject.isBlank() || tenant.get().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(
                new Principal(
                        subject, tenant.get(), kind.get(), roles(claims), permissions(claims)));
    }

    // Names that this build does not know are left out: a newer auth-service may grant more.
    private static Set<Role> roles(JwtClaims claims) throws MalformedClaimException {
        if (!claims.hasClaim(TokenRules.GROUPS)) {
            return Set.of();
        }
        return claims.getStringListClaimValue(TokenRules.GROUPS).stream()
                .flatMap(it -> Role.ofWire(it).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Permission> permissions(JwtClaims claims) throws MalformedClaimException {
        var scope = Optional.ofNullable(claims.getStringClaimValue(TokenRules.SCOPE)).orElse("");
        return Arrays.stream(scope.split(" ", -1))
                .flatMap(it -> Permission.ofWire(it).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
