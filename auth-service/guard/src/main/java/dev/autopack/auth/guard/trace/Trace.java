package dev.autopack.auth.guard.trace;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** The name under which everything that one request caused can be found again. */
public final class Trace {
    public static final String HEADER = "X-Request-Id";
    static final String MDC_KEY = "trace";
    static final String TRACEPARENT = "traceparent";
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern PARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** The trace of the running request, or a fresh one outside of any. */
    public static String current() {
        return MDC.get(MDC_KEY) instanceof String trace ? trace : fresh();
    }

    static String from(Optional<String> requestId, Optional<String> traceparent) {
        return requestId
                .filter(it -> REQUEST_ID.matcher(it).matches())
                .or(() -> traceparent.flatMap(Trace::traceId))
                .orElseGet(Trace::fresh);
    }

    private static Optional<String> traceId(String traceparent) {
        var matcher = PARENT.matcher(traceparent);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
