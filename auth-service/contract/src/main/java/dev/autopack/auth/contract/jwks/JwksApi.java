package dev.autopack.auth.contract.jwks;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where verifiers find the public keys. */
@Path("/api/auth/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
public interface JwksApi {

    @Operation(summary = "Publish the keys that verify tokens")
    @GET
    JwkSetView keys();
}
