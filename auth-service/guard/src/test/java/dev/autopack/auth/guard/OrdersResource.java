package dev.autopack.auth.guard;

import io.smallrye.common.annotation.RunOnVirtualThread;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Implements the routes of a contract. */
@RunOnVirtualThread
class OrdersResource implements OrdersApi {

    @Override
    @Public
    @ResponseStatus(201)
    public String make() {
        return "made";
    }
}
