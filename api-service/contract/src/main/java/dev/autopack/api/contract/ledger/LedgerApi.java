package dev.autopack.api.contract.ledger;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reading the ledger of a run. */
@Path("/runs/{run_id}/ledger")
@Produces(MediaType.APPLICATION_JSON)
public interface LedgerApi {

    /** The limit is clamped to 1..1000. */
    @GET
    @Operation(summary = "Read the ledger of a run")
    LedgerPageView read(
            @PathParam("run_id") String runId,
            @QueryParam("after") @DefaultValue("0") long after,
            @QueryParam("limit") @DefaultValue("500") int limit);
}
