package dev.autopack.auth.contract;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Where verifiers find the public keys. */
@Path("/api/auth/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
public interface JwksApi {

    @GET
    JwkSetView keys();
}
