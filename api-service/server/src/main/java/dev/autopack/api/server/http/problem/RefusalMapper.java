package dev.autopack.api.server.http.problem;

import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.auth.guard.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** The one place where a refusal of the domain gets a status. */
@Provider
class RefusalMapper implements ExceptionMapper<Refusal> {
    private static final Logger LOG = Logger.getLogger(RefusalMapper.class);

    @Override
    public Response toResponse(Refusal refusal) {
        var status = status(refusal.reason());
        LOG.debugf("refused: %s", refusal.reason());
        var problem = Problem.of(status, refusal.reason().name(), refusal.detail());
        return (status == 503 ? problem.worthRetrying() : problem).response();
    }

    static int status(Reason reason) {
        return switch (reason) {
            case PLAN_INVALID, STATE_UNKNOWN, PATH_MISMATCH, REQUEST_INCOMPLETE, CHANGE_INVALID ->
                    400;
            case RUN_TYPE_DENIED, DIRECTION_DENIED -> 403;
            case RUN_UNKNOWN, PHASE_UNKNOWN, RESERVATION_UNKNOWN, APPROVAL_UNKNOWN, RULE_UNKNOWN ->
                    404;
            case RUN_EXISTS,
                    KEY_REUSED,
                    ILLEGAL_MOVE,
                    PHASE_NOT_READY,
                    LEASE_LOST,
                    ATTEMPT_STALE,
                    BUDGET_SPENT,
                    RESERVATION_SETTLED,
                    COMPLETION_REFUSED,
                    CHANGE_MISMATCH,
                    APPROVAL_DECIDED,
                    APPROVAL_EXPIRED ->
                    409;
            case REPOSITORY_UNAVAILABLE, DATABASE_UNAVAILABLE -> 503;
        };
    }
}
