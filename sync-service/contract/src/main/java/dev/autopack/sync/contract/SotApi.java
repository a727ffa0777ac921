package dev.autopack.sync.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The ledgers of the projects. */
@Path("/sot")
@Produces(MediaType.APPLICATION_JSON)
public interface SotApi {

    @POST
    @Path("/sync")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Read a project's ledgers and report what they say")
    SyncView sync(@Valid @NotNull SyncRequest request);

    @GET
    @Path("/projects")
    @Operation(summary = "List the projects and the ledgers that they keep")
    ProjectsView projects();
}
