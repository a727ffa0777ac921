package dev.autopack.auth.guard.remote;

import dev.autopack.auth.guard.identity.IdentityUnavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** This service's own bearer token, for calls to the other services. */
@ApplicationScoped
public class ServiceToken {
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final SingleFlight<Held> flight = new SingleFlight<>();
    private final AuthClient auth;
    private final GuardConfig config;
    private final InstantSource clock;
    private volatile @Nullable Held held;

    ServiceToken(AuthClient auth, GuardConfig config, InstantSource clock) {
        this.auth = auth;
        this.config = config;
        this.clock = clock;
    }

    /** A token that is good for at least a minute; waits for auth-service when there is none. */
    public String bearer() {
        var now = held;
        if (now != null && clock.instant().isBefore(now.renewAt())) {
            return now.bearer();
        }
        return flight.join(this::fetch).bearer();
    }

    private Held fetch() {
        var token = auth.token(ownKey());
        var life = Duration.ofSeconds(token.expiresIn()).minus(MARGIN);
        var fresh = new Held(token.accessToken(), clock.instant().plus(life));
        held = fresh;
        return fresh;
    }

    // Read each time, so that a changed key needs no restart.
    private String ownKey() {
        var file =
                config.serviceKeyFile()
                        .orElseThrow(() -> new IdentityUnavailable("guard.service-key-file unset"));
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new IdentityUnavailable("the service key cannot be read", failure);
        }
    }

    private record Held(String bearer, Instant renewAt) {}
}
