package dev.autopack.api.server.http.problem;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** There is nothing at an address whose parts no id can be. */
@Provider
@Priority(Priorities.USER)
class AddressFilter implements ContainerRequestFilter {
    private static final int LENGTH_MAX = 128;
    private static final Map<String, Integer> SHORTER =
            Map.of("lease_id", 64, "reservation_id", 64, "approval_id", 64);

    @Override
    public void filter(ContainerRequestContext request) {
        request.getUriInfo()
                .getPathParameters()
                .forEach((name, values) -> values.forEach(value -> require(name, value)));
    }

    private static void require(String name, String value) {
        var tooLong = value.length() > SHORTER.getOrDefault(name, LENGTH_MAX);
        if (value.isBlank() || tooLong || value.chars().anyMatch(Character::isISOControl)) {
            throw new NotFoundException();
        }
    }
}
