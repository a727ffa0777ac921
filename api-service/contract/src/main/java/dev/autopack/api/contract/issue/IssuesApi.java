package dev.autopack.api.contract.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Recording and reading issues. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface IssuesApi {

    @POST
    @Path("runs/{run_id}/phases/{phase_id}/record_issue")
    @Operation(summary = "Record an issue of a phase")
    IssueRecordedView record(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @NotNull @Valid RecordIssueRequest issue);

    @GET
    @Path("runs/{run_id}/issues/index")
    @Operation(summary = "List the issues of a run")
    RunIssueIndexView index(@PathParam("run_id") String runId);

    /** The limit is clamped to 1..500. */
    @GET
    @Path("project/issues/backlog")
    @Operation(summary = "List the issues of the project")
    BacklogView backlog(
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset);
}
