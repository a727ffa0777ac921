package dev.autopack.auth.guard;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Says no at the front door in the way HTTP asks for. */
@Provider
public class RefusedMapper implements ExceptionMapper<Refused> {

    @Override
    public Response toResponse(Refused refused) {
        var answer = refused.problem().builder();
        return switch (refused.problem().status()) {
            case 401 -> answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case 503 -> answer.header(HttpHeaders.RETRY_AFTER, 1).build();
            default -> answer.build();
        };
    }
}
