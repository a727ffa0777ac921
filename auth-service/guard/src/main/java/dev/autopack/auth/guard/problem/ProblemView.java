package dev.autopack.auth.guard.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A problem as it stands on the wire (RFC 9457 with our members); writers and readers share it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemView(
        String type,
        String title,
        int status,
        String detail,
        String reason,
        boolean retryable,
        @Nullable String terminalModeHint,
        @Nullable String whatFailed,
        @Nullable String safeAlternative,
        String traceId) {}
