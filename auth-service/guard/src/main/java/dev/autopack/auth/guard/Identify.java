package dev.autopack.auth.guard;

import dev.autopack.auth.guard.identity.Principal;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.concurrent.CompletableFuture;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/** Finds out who is asking; what that principal may do is for {@link FrontDoor} to say. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class Identify implements ContainerRequestFilter {
    static final String PROPERTY = Principal.class.getName();

    private final Credentials credentials;
    private final ResourceInfo resource;

    Identify(Credentials credentials, ResourceInfo resource) {
        this.credentials = credentials;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(Public.class)) {
            return;
        }
        if (BlockingOperationControl.isBlockingAllowed()) {
            request.setProperty(PROPERTY, credentials.principal(request));
        } else {
            aside((ResteasyReactiveContainerRequestContext) request);
        }
    }

    // Fetching keys and asking about an API key wait for the network: never on an event loop.
    private void aside(ResteasyReactiveContainerRequestContext request) {
        request.suspend();
        var _ =
                CompletableFuture.supplyAsync(
                                () -> credentials.principal(request), Thread::startVirtualThread)
                        .whenComplete(
                                (principal, failure) -> {
                                    if (failure == null) {
                                        request.setProperty(PROPERTY, principal);
                                        request.resume();
                                    } else {
                                        request.resume(failure.getCause());
                                    }
                                });
    }
}
