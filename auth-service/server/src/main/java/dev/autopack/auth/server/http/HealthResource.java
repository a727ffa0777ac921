package dev.autopack.auth.server.http;

import dev.autopack.auth.guard.Public;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Health in one line for operators; degraded is told here and refused on readiness only. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HealthResource {
    private final SmallRyeHealthReporter health;
    private final InstantSource clock;
    private final String version;

    HealthResource(
            SmallRyeHealthReporter health,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.health = health;
        this.clock = clock;
        this.version = version;
    }

    @GET
    @Operation(summary = "Show the health of auth-service")
    @Public
    public HealthView health() {
        var ready = !health.getReadiness().isDown();
        return new HealthView(
                ready ? "healthy" : "degraded",
                clock.instant(),
                ready ? "connected" : "unavailable",
                version,
                "auth-service");
    }

    /** What an operator wants to know first. */
    record HealthView(
            String status, Instant timestamp, String database, String version, String component) {}
}
