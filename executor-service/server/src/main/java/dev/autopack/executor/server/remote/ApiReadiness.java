package dev.autopack.executor.server.remote;

import dev.autopack.executor.server.config.WorkConfig;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that the API has answered within the time of one long poll and its time-out. */
@Readiness
class ApiReadiness implements HealthCheck {
    private final Calls calls;
    private final InstantSource clock;
    private final Duration recently;

    ApiReadiness(Calls calls, InstantSource clock, WorkConfig work, ApiConfig api) {
        this.calls = calls;
        this.clock = clock;
        this.recently = work.leaseWait().plus(api.timeout()).plus(api.timeout());
    }

    @Override
    public HealthCheckResponse call() {
        var up = calls.answeredAt().isAfter(clock.instant().minus(recently));
        return HealthCheckResponse.named("api").status(up).build();
    }
}
