package dev.autopack.api.contract.attempt;

import dev.autopack.api.contract.attempt.tests.TestReportRequest;
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

/** The steps of one attempt at a phase, by the executor that holds its lease. */
@Path("/runs/{run_id}/phases/{phase_id}/attempts/{attempt}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface AttemptsApi {

    /**
     * NEEDS_APPROVAL keeps the change and ends the lease; FORBIDDEN leaves the lease for a settle.
     */
    @POST
    @Path("/judgement")
    @Operation(summary = "Judge a change before it is applied")
    JudgementView judge(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @PathParam("attempt") int attempt,
            @NotNull @Valid JudgementRequest request);

    @POST
    @Path("/test_report")
    @Operation(summary = "Report the tests of the changed tree")
    MessageView reportTests(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @PathParam("attempt") int attempt,
            @NotNull @Valid TestReportRequest report);

    /** A finished attempt is decided by the finalize gate from the pushed commit itself. */
    @POST
    @Path("/settle")
    @Operation(summary = "End an attempt")
    SettleView settle(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @PathParam("attempt") int attempt,
            @NotNull @Valid SettleRequest request);
}
