package dev.autopack.api.contract.budget;

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

/** Setting tokens aside before a model call, and settling what it really used. */
@Path("/runs/{run_id}/phases/{phase_id}/attempts/{attempt}/reservations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface BudgetApi {

    /** Answers 409 {@code BUDGET_SPENT} when the cap of the run or phase would be passed. */
    @POST
    @Operation(summary = "Reserve tokens for a model call")
    ReservationView reserve(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @PathParam("attempt") int attempt,
            @NotNull @Valid ReservationRequest request);

    /** Settling again with the same numbers changes nothing. */
    @POST
    @Path("/{reservation_id}/settlement")
    @Operation(summary = "Settle the tokens of a model call")
    MessageView settle(
            @PathParam("run_id") String runId,
            @PathParam("phase_id") String phaseId,
            @PathParam("attempt") int attempt,
            @PathParam("reservation_id") String reservationId,
            @NotNull @Valid SettlementRequest usage);
}
