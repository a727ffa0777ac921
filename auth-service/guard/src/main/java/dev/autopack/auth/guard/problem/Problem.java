package dev.autopack.auth.guard.problem;

import dev.autopack.auth.guard.trace.Trace;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error as every service tells it; it never holds a class name, path or secret. */
public record Problem(
        int status, String reason, String detail, boolean retryable, Hints hints, String traceId) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that will not go away by asking again. */
    public static Problem of(int status, String reason, String detail) {
        return new Problem(status, reason, detail, false, Hints.NONE, Trace.current());
    }

    /** The same problem, worth asking again later. */
    public Problem worthRetrying() {
        return new Problem(status, reason, detail, true, hints, traceId);
    }

    /** The same problem, naming how a finalize gate would end on it. */
    public Problem endingIn(String terminalMode) {
        var more = new Hints(terminalMode, hints.whatFailed(), hints.safeAlternative());
        return new Problem(status, reason, detail, retryable, more, traceId);
    }

    /** The same problem, naming what failed and what may be done instead. */
    public Problem explained(@Nullable String failed, @Nullable String alternative) {
        var more = new Hints(hints.terminalMode(), failed, alternative);
        return new Problem(status, reason, detail, retryable, more, traceId);
    }

    public Response response() {
        return builder().build();
    }

    /** For answers that need a header too. */
    public Response.ResponseBuilder builder() {
        return Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(view());
    }

    public ProblemView view() {
        return new ProblemView(
                "urn:autopack:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'),
                title(),
                status,
                detail,
                reason,
                retryable,
                hints.terminalMode(),
                hints.whatFailed(),
                hints.safeAlternative(),
                traceId);
    }

    private String title() {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse(status == 422 ? "Unprocessable Content" : "Error");
    }

    /** What a caller may want to know beside the reason. */
    public record Hints(
            @Nullable String terminalMode,
            @Nullable String whatFailed,
            @Nullable String safeAlternative) {
        static final Hints NONE = new Hints(null, null, null);
    }
}
