package dev.autopack.executor.server.sandbox.run;

import java.time.Duration;

/** How a command ended; the tail is the last of what it printed. */
public sealed interface Ending {
    Duration took();

    String tail();

    /** The command ran to its end. */
    record Exited(int code, Duration took, String tail) implements Ending {}

    /** The command ran longer than it may and was killed with all it had started. */
    record TimedOut(Duration took, String tail) implements Ending {}

    /** There is no such command, or no such folder to run it in. */
    record Missing(Duration took, String tail) implements Ending {}
}
