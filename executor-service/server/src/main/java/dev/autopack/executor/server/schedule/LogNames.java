package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.run.AttemptId;
import org.jboss.logging.MDC;

/** The names under which a thread's work is found in the log. */
final class LogNames {
    private LogNames() {}

    static void put(AttemptId attempt) {
        MDC.put("run", attempt.run().value());
        MDC.put("phase", attempt.phase().value());
        MDC.put("attempt", attempt.number());
    }
}
