package dev.autopack.auth.guard;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Honours {@link ResponseStatus} on a resource method whose routes are declared on a contract
 * interface; the framework looks for it on the interface only.
 */
@Provider
class AnswerStatus implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PROPERTY = AnswerStatus.class.getName();

    private final ResourceInfo resource;

    AnswerStatus(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var wanted = resource.getResourceMethod().getAnnotation(ResponseStatus.class);
        if (wanted != null) {
            request.setProperty(PROPERTY, wanted.value());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200
                && request.getProperty(PROPERTY) instanceof Integer wanted) {
            response.setStatus(wanted);
        }
    }
}
