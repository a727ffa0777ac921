package dev.autopack.api.contract.phase;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Reading phases over all runs. */
@Path("/phases")
@Produces(MediaType.APPLICATION_JSON)
public interface PhasesApi {

    /** The page is at least 1, the page size is clamped to 1..100. */
    @GET
    @Operation(summary = "List phases")
    PhasePageView list(
            @QueryParam("run_id") @Nullable @Size(max = 128) @Pattern(regexp = "\\P{Cntrl}*")
                    String runId,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("page_size") @DefaultValue("50") int pageSize);
}
