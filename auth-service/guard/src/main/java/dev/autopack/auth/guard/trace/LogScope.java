package dev.autopack.auth.guard.trace;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.logging.MDC;

/** Gives each request its trace, in the log lines and in the answer. */
@Provider
@PreMatching
public class LogScope implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String PRINCIPAL = "principal";
    private static final String PROPERTY = LogScope.class.getName();

    @Override
    public void filter(ContainerRequestContext request) {
        var trace =
                Trace.from(
                        Optional.ofNullable(request.getHeaderString(Trace.HEADER)),
                        Optional.ofNullable(request.getHeaderString(Trace.TRACEPARENT)));
        request.setProperty(PROPERTY, trace);
        MDC.put(Trace.MDC_KEY, trace);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof String trace) {
            response.getHeaders().putSingle(Trace.HEADER, trace);
        }
        MDC.remove(Trace.MDC_KEY);
        MDC.remove(PRINCIPAL);
    }

    /** From here on the request's log lines name the principal. */
    public static void name(String principal) {
        MDC.put(PRINCIPAL, principal);
    }
}
