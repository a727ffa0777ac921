package dev.autopack.api.contract.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Recording issues of a phase. */
@Path("/runs/{run_id}/phases/{phase_id}/record_issue")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PhaseIssuesApi {
    @POST
    @Operation(summary = "Record an issue of a phase")
    IssueRecordedView record(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @NotNull @Valid RecordIssueRequest issue);
}
