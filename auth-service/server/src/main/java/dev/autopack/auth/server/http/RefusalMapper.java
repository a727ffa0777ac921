package dev.autopack.auth.server.http;

import dev.autopack.auth.domain.refusal.Reason;
import dev.autopack.auth.domain.refusal.Refusal;
import dev.autopack.auth.guard.problem.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where a reason gets its status. */
@Provider
class RefusalMapper implements ExceptionMapper<Refusal> {

    @Override
    public Response toResponse(Refusal refusal) {
        var problem =
                Problem.of(status(refusal.reason()), refusal.reason().name(), refusal.detail());
        var answer =
                (refusal.retryAfter().isPresent() ? problem.worthRetrying() : problem).builder();
        refusal.retryAfter()
                .ifPresent(
                        it -> answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, it.toSeconds())));
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case CREDENTIALS_WRONG -> 401;
            case LOGIN_LOCKED -> 429;
            case LOGIN_BUSY -> 503;
            case API_KEY_UNKNOWN -> 404;
            case API_KEY_NOT_YOURS, PERMISSION_NOT_YOURS, SERVICES_ONLY -> 403;
            case EXPIRY_PASSED, EXPIRY_TOO_FAR -> 422;
            case API_KEYS_TOO_MANY -> 409;
        };
    }
}
