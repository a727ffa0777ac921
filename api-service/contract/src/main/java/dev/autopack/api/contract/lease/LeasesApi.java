package dev.autopack.api.contract.lease;

import dev.autopack.api.contract.common.LeaseProof;
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

/** Taking, keeping and giving back work. */
@Path("/leases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public interface LeasesApi {

    /**
     * Waits up to {@code wait_ms} for queued phases; several phases of different runs may come at
     * once.
     */
    @POST
    @Operation(summary = "Lease queued phases")
    LeaseBatchView lease(@NotNull @Valid LeaseRequest request);

    @POST
    @Path("/{lease_id}/heartbeat")
    @Operation(summary = "Keep a lease")
    HeartbeatView heartbeat(
            @PathParam("lease_id") String leaseId, @NotNull @Valid LeaseProof proof);

    /** The phase goes back to the queue with the same attempt. */
    @POST
    @Path("/{lease_id}/release")
    @Operation(summary = "Give a lease back")
    MessageView release(@PathParam("lease_id") String leaseId, @NotNull @Valid LeaseProof proof);
}
