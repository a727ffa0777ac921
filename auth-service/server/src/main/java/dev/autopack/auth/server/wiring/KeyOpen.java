package dev.autopack.auth.server.wiring;

import dev.autopack.auth.server.token.SigningKeys;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started means that tokens can be signed. */
@Startup
@ApplicationScoped
class KeyOpen implements HealthCheck {
    private final SigningKeys keys;

    KeyOpen(SigningKeys keys) {
        this.keys = keys;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("signing key").status(keys.isOpen()).build();
    }
}
