package dev.autopack.auth.server.store;

import dev.autopack.auth.server.config.AuthConfig;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Drops failures that count no longer. */
@ApplicationScoped
class ForgetLoginFailures {
    private final PanacheLoginFailureStore failures;
    private final AuthConfig config;
    private final InstantSource clock;

    ForgetLoginFailures(PanacheLoginFailureStore failures, AuthConfig config, InstantSource clock) {
        this.failures = failures;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void forget() {
        failures.forgetBefore(clock.instant().minus(config.login().window()));
    }
}
