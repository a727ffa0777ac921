package dev.autopack.auth.guard.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autopack.auth.guard.trace.Trace;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error as every service tells it (RFC 9457); it never holds a class name, path or secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        boolean retryable,
        @Nullable String terminalModeHint,
        @Nullable String whatFailed,
        @Nullable String safeAlternative,
        String traceId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that will not go away by asking again. */
    public static Problem of(int status, String reason, String detail) {
        return new Problem(
                "urn:autopack:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'),
                title(status),
                status,
                detail,
                reason,
                false,
                null,
                null,
                null,
                Trace.current());
    }

    /** The same problem, worth asking again later. */
    public Problem worthRetrying() {
        return new Problem(
                type,
                title,
                status,
                detail,
                reason,
                true,
                terminalModeHint,
                whatFailed,
                safeAlternative,
                traceId);
    }

    /** The same problem, naming how a finalize gate would end on it. */
    public Problem endingIn(String terminalMode) {
        return new Problem(
                type,
                title,
                status,
                detail,
                reason,
                retryable,
                terminalMode,
                whatFailed,
                safeAlternative,
                traceId);
    }

    /** The same problem, naming what failed and what may be done instead. */
    public Problem explained(@Nullable String failed, @Nullable String alternative) {
        return new Problem(
                type,
                title,
                status,
                detail,
                reason,
                retryable,
                terminalModeHint,
                failed,
                alternative,
                traceId);
    }

    public Response response() {
        return builder().build();
    }

    /** For answers that need a header too. */
    public Response.ResponseBuilder builder() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(this);
    }

    private static String title(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse(status == 422 ? "Unprocessable Content" : "Error");
    }
}
