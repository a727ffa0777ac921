package dev.autopack.api.server.http.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;

/** The log lines of a request name the run, phase and attempt that its address names. */
@Provider
class PhaseScopeFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final Map<String, String> NAMES =
            Map.of("run_id", "run", "phase_id", "phase", "attempt", "attempt");

    @Override
    public void filter(ContainerRequestContext request) {
        var parameters = request.getUriInfo().getPathParameters();
        NAMES.forEach(
                (parameter, name) ->
                        Optional.ofNullable(parameters.getFirst(parameter))
                                .ifPresent(value -> MDC.put(name, value)));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        NAMES.values().forEach(MDC::remove);
    }
}
