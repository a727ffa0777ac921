package dev.autopack.auth.contract;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** API keys of the caller. */
@Path("/api/auth/api-keys")
@Produces(MediaType.APPLICATION_JSON)
public interface ApiKeysApi {

    @Operation(summary = "Make a key; its secret is shown this once")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CreatedApiKeyView.class, responseCode = "201")
    CreatedApiKeyView create(@Valid @NotNull ApiKeyRequest request);

    @Operation(summary = "List your keys, newest first")
    @GET
    List<ApiKeyView> list();

    @Operation(summary = "Close one of your keys for good")
    @DELETE
    @Path("/{id}")
    void revoke(@PathParam("id") UUID id);
}
