package dev.autopack.auth.guard;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Routes on an interface, as contracts have them. */
@Path("/orders")
public interface OrdersApi {

    @POST
    String make();
}
