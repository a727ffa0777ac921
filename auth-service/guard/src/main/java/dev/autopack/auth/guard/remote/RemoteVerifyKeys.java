package dev.autopack.auth.guard.remote;

import dev.autopack.auth.contract.jwks.JwkSetView;
import dev.autopack.auth.contract.jwks.JwkView;
import dev.autopack.auth.guard.identity.IdentityUnavailable;
import dev.autopack.auth.guard.identity.VerifyKeys;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keys fetched from auth-service: fresh for a while, and better stale than none in an outage. */
@DefaultBean
@ApplicationScoped
class RemoteVerifyKeys implements VerifyKeys {
    private static final Logger LOG = Logger.getLogger(RemoteVerifyKeys.class);

    private final SingleFlight<Known> flight = new SingleFlight<>();
    private final AuthClient auth;
    private final GuardConfig config;
    private final InstantSource clock;
    private volatile Known known = new Known(Map.of(), Instant.MIN, Instant.MIN);

    RemoteVerifyKeys(AuthClient auth, GuardConfig config, InstantSource clock) {
        this.auth = auth;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Optional<PublicKey> find(String kid) {
        var now = known;
        if (now.keys().containsKey(kid)) {
            if (stale(now) && pauseIsOver(now)) {
                Thread.ofVirtual().name("verify-keys").start(() -> flight.join(this::refresh));
            }
            return Optional.of(now.keys().get(kid));
        }
        return Optional.ofNullable(latest(now).keys().get(kid));
    }

    private Known latest(Known now) {
        var after = pauseIsOver(now) ? flight.join(this::refresh) : now;
        if (after.keys().isEmpty()) {
            throw new IdentityUnavailable("no verification keys yet");
        }
        return after;
    }

    private boolean stale(Known now) {
        return now.fetchedAt().equals(Instant.MIN)
                || clock.instant().isAfter(now.fetchedAt().plus(config.keysFresh()));
    }

    private boolean pauseIsOver(Known now) {
        return now.triedAt().equals(Instant.MIN)
                || !clock.instant().isBefore(now.triedAt().plus(config.keysPause()));
    }

    // Whoever comes late finds the work done: the pause is asked again inside of the flight.
    private Known refresh() {
        var before = known;
        if (!pauseIsOver(before)) {
            return before;
        }
        var at = clock.instant();
        var after = before.triedAt(at);
        try {
            after = new Known(parse(auth.keys()), at, at);
        } catch (IdentityUnavailable failure) {
            LOG.warn("verification keys cannot be fetched; the known ones stay");
        }
        known = after;
        return after;
    }

    private static Map<String, PublicKey> parse(JwkSetView set) {
        return set.keys().stream()
                .filter(it -> it.kty().equals("RSA"))
                .collect(Collectors.toUnmodifiableMap(JwkView::kid, RsaJwk::publicKey));
    }

    private record Known(Map<String, PublicKey> keys, Instant fetchedAt, Instant triedAt) {
        Known triedAt(Instant at) {
            return new Known(keys, fetchedAt, at);
        }
    }
}
