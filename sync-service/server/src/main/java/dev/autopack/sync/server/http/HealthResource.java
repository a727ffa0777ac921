package dev.autopack.sync.server.http;

import dev.autopack.auth.guard.Public;
import dev.autopack.sync.domain.sync.LedgerDocuments;
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

/** Health in one line for operators. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HealthResource {
    private final SmallRyeHealthReporter health;
    private final LedgerDocuments documents;
    private final InstantSource clock;
    private final String version;

    HealthResource(
            SmallRyeHealthReporter health,
            LedgerDocuments documents,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.health = health;
        this.documents = documents;
        this.clock = clock;
        this.version = version;
    }

    @GET
    @Public
    @Operation(summary = "Tell how the service is")
    public HealthView health() {
        return new HealthView(
                health.getReadiness().isDown() ? "degraded" : "healthy",
                clock.instant(),
                documents.projects().size(),
                version,
                "sync-service");
    }

    /** What an operator wants to know first. */
    record HealthView(
            String status, Instant timestamp, int projects, String version, String component) {}
}
