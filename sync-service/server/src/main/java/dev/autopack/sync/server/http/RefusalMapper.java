package dev.autopack.sync.server.http;

import dev.autopack.auth.guard.problem.Problem;
import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where a reason gets its status. */
@Provider
class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final int RETRY_SECONDS = 5;

    @Override
    public Response toResponse(Refusal refusal) {
        var problem =
                Problem.of(status(refusal.reason()), refusal.reason().name(), refusal.detail());
        return problem.status() == 503
                ? problem.worthRetrying()
                        .builder()
                        .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                        .build()
                : problem.response();
    }

    private static int status(Reason reason) {
        return switch (reason) {
            case PROJECT_UNKNOWN -> 404;
            case MODE_UNKNOWN, MODE_NOT_AVAILABLE, LEDGER_NOT_TEXT, LEDGER_TOO_LARGE -> 422;
            case LEDGER_OUTSIDE_DOCS -> 409;
            case DOCS_UNAVAILABLE, SYNC_BUSY -> 503;
        };
    }
}
