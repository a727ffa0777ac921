package dev.autopack.executor.contract.health;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operator's view of the executor; public. */
@Path("/health")
@Produces(MediaType.APPLICATION_JSON)
public interface HealthApi {

    @GET
    @Operation(summary = "Show how the executor is")
    HealthView health();
}
