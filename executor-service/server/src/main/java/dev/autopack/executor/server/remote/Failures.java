package dev.autopack.executor.server.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autopack.auth.guard.identity.IdentityUnavailable;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads what went wrong from an answer, or from the want of one. */
final class Failures {
    private static final Set<Integer> NOT_DONE = Set.of(429, 503);
    private static final Set<Integer> UNKNOWN = Set.of(408, 500, 502, 504);
    private static final Map<Integer, Reason> REASONS =
            Map.of(
                    401, Reason.CONTROL_PLANE_UNAVAILABLE,
                    403, Reason.CONTROL_PLANE_UNAVAILABLE,
                    404, Reason.LEASE_LOST);
    private static final int DETAIL_MAX = 500;

    private final ObjectMapper json;

    Failures(ObjectMapper json) {
        this.json = json;
    }

    <T> T translate(Supplier<T> call) {
        try {
            return call.get();
        } catch (WebApplicationException answered) {
            throw answered(answered);
        } catch (IdentityUnavailable nameless) {
            throw ApiFailure.notDone("there is no token for the API", nameless);
        } catch (ProcessingException lost) {
            throw unanswered(lost);
        }
    }

    private static RuntimeException unanswered(ProcessingException lost) {
        if (isCausedBy(lost, InterruptedException.class)) {
            Thread.currentThread().interrupt();
            return new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop", lost);
        }
        var unsent =
                isCausedBy(lost, ConnectException.class)
                        || isCausedBy(lost, IdentityUnavailable.class);
        return unsent
                ? ApiFailure.notDone("the API cannot be reached", lost)
                : ApiFailure.unknown("the API did not answer", lost);
    }

    private ApiFailure answered(WebApplicationException answered) {
        var status = answered.getResponse().getStatus();
        if (NOT_DONE.contains(status)) {
            return ApiFailure.notDone("the API answered %d".formatted(status), answered);
        }
        if (UNKNOWN.contains(status)) {
            return ApiFailure.unknown("the API answered %d".formatted(status), answered);
        }
        var told = told(answered.getResponse());
        return ApiFailure.refused(reason(status, told.reason()), told.detail(status), answered);
    }

    // A refusal that is none of ours to understand fails the attempt, so that it is counted: left
    // alone, the phase would be leased and refused for ever.
    private static Reason reason(int status, String told) {
        return switch (told) {
            case "LEASE_LOST" -> Reason.LEASE_LOST;
            case "BUDGET_SPENT" -> Reason.BUDGET_SPENT;
            default -> REASONS.getOrDefault(status, Reason.EXECUTOR_FAULT);
        };
    }

    private Told told(Response response) {
        try {
            var problem = json.readTree(response.readEntity(String.class));
            return new Told(problem.path("reason").asText(""), problem.path("detail").asText(""));
        } catch (JsonProcessingException | ProcessingException | IllegalStateException _) {
            return new Told("", "");
        }
    }

    private static boolean isCausedBy(Throwable failure, Class<? extends Throwable> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private record Told(String reason, String detail) {
        String detail(int status) {
            var text = "the API answered %d %s: %s".formatted(status, reason, detail).strip();
            return text.length() <= DETAIL_MAX ? text : text.substring(0, DETAIL_MAX);
        }
    }
}
