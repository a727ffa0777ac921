package dev.autopack.api.contract.issue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reading the issues of a run. */
@Path("/runs/{run_id}/issues/index")
@Produces(MediaType.APPLICATION_JSON)
public interface RunIssuesApi {
    @GET
    @Operation(summary = "List the issues of a run")
    RunIssueIndexView index(@PathParam("run_id") String runId);
}
