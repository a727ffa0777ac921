package dev.autopack.api.contract.run;

import dev.autopack.api.contract.plan.StartRunRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Starting and reading runs. */
@Path("/runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface RunsApi {

    /** Answers 201 with the run; the same key and body again answer the same, another body 409. */
    @POST
    @Path("/start")
    @Operation(summary = "Start a run of a plan")
    RunView start(
            @HeaderParam("Idempotency-Key") @Nullable @Size(min = 1, max = 200)
                    String idempotencyKey,
            @NotNull @Valid StartRunRequest plan);

    /** The limit is clamped to 1..100, the offset to 0 or more. */
    @GET
    @Operation(summary = "List runs, newest first")
    RunListView list(
            @QueryParam("limit") @DefaultValue("20") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset);

    @GET
    @Path("/{run_id}")
    @Operation(summary = "Show a run with its tiers and phases")
    RunView show(@PathParam("run_id") String runId);

    @GET
    @Path("/{run_id}/progress")
    @Operation(summary = "Show how far a run is")
    RunProgressView progress(@PathParam("run_id") String runId);
}
