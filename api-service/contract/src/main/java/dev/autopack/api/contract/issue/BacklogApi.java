package dev.autopack.api.contract.issue;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Reading the issues of the project. */
@Path("/project/issues/backlog")
@Produces(MediaType.APPLICATION_JSON)
public interface BacklogApi {
    /** The limit is clamped to 1..500. */
    @GET
    @Operation(summary = "List the issues of the project")
    BacklogView backlog(
            @QueryParam("limit") @DefaultValue("100") int limit,
            @QueryParam("offset") @DefaultValue("0") int offset);
}
