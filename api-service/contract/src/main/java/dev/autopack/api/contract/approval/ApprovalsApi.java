package dev.autopack.api.contract.approval;

import dev.autopack.api.contract.change.ChangeSetView;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reading and deciding approvals. */
@Path("/approval")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface ApprovalsApi {

    @GET
    @Path("/pending")
    @Operation(summary = "List the approvals that wait")
    PendingApprovalsView pending();

    @GET
    @Path("/status/{approval_id}")
    @Operation(summary = "Show an approval")
    ApprovalView status(@PathParam("approval_id") String approvalId);

    /** The change that the approval is about. */
    @GET
    @Path("/change/{approval_id}")
    @Operation(summary = "Show the change that waits")
    ChangeSetView change(@PathParam("approval_id") String approvalId);

    /** Answers 409 when it was decided or has expired. */
    @POST
    @Path("/approve/{approval_id}")
    @Operation(summary = "Approve a change")
    ApprovalView approve(
            @PathParam("approval_id") String approvalId, @NotNull @Valid DecisionRequest decision);

    /** Answers 409 when it was decided or has expired. */
    @POST
    @Path("/reject/{approval_id}")
    @Operation(summary = "Reject a change")
    ApprovalView reject(
            @PathParam("approval_id") String approvalId, @NotNull @Valid DecisionRequest decision);
}
