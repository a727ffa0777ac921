package dev.autopack.auth.guard;

import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.identity.Principal;
import dev.autopack.auth.guard.trace.LogScope;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jboss.logging.Logger;

/** Default deny: a method that says neither {@link Needs} nor {@link Public} lets nobody in. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class FrontDoor implements ContainerRequestFilter {
    private static final Logger LOG = Logger.getLogger(FrontDoor.class);

    private final CurrentPrincipal current;
    private final ResourceInfo resource;

    FrontDoor(CurrentPrincipal current, ResourceInfo resource) {
        this.current = current;
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Public.class)) {
            return;
        }
        if (!(request.getProperty(Identify.PROPERTY) instanceof Principal principal)) {
            throw Refused.unauthenticated("A bearer token or an API key is needed.");
        }
        LogScope.name(principal.id());
        var needs = method.getAnnotation(Needs.class);
        if (needs == null) {
            LOG.errorf("no permission is declared for %s", method.getName());
            throw Refused.forbidden("Nobody is allowed here.");
        }
        if (!Arrays.stream(needs.value()).allMatch(principal::may)) {
            throw Refused.forbidden("Needs " + names(needs.value()) + ".");
        }
        current.admit(principal);
    }

    private static String names(Permission[] permissions) {
        return String.join(", ", Arrays.stream(permissions).map(Permission::wire).toList());
    }
}
