package dev.autopack.auth.guard.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** Everything that nobody expected: one fixed sentence outside, the whole story in the log. */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(UnexpectedMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        return answer(failure);
    }

    static Response answer(Throwable failure) {
        LOG.error("request failed unexpectedly", failure);
        return unexpected(500).response();
    }

    static Problem unexpected(int status) {
        return Problem.of(
                status,
                "UNEXPECTED",
                "Something went wrong here; the trace id names it in the logs.");
    }
}
