package dev.autopack.api.contract.report;

import dev.autopack.api.contract.common.MessageView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What executors report about a phase. */
@Path("/runs/{run_id}/phases/{phase_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface PhaseReportsApi {

    /** An illegal move answers 409; COMPLETE is granted by the finalize gate only. */
    @POST
    @Path("/update_status")
    @Operation(summary = "Report the state of a phase")
    StatusUpdatedView updateStatus(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @NotNull @Valid UpdateStatusRequest update);

    @POST
    @Path("/builder_result")
    @Operation(summary = "Report what the builder produced")
    BuilderResultView builderResult(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @NotNull @Valid BuilderResultRequest result);

    @POST
    @Path("/auditor_result")
    @Operation(summary = "Report a review")
    MessageView auditorResult(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @NotNull @Valid AuditorResultRequest result);
}
