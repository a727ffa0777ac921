package dev.autopack.executor.server.sandbox.probe;

import java.time.Duration;

/**
 * One attempt to get out of the sandbox, as a shell script. It prints {@code ESCAPED} when it gets
 * what it wants, else {@code REFUSED}.
 *
 * @param first run before it in a sandbox of its own; usually nothing
 * @param seen what must be seen besides
 */
public record Probe(String name, String first, String script, Seen seen, Duration timeout) {
    // Runs a command, and says how it went.
    private static final String TRY =
            "try() { if \"$@\" 2>/dev/null; then echo ESCAPED; else echo REFUSED; fi; }\n";

    /** What must be seen when a probe has run. */
    public enum Seen {
        /** It was refused, and outside nothing has changed. */
        REFUSED,
        /** The same, and the script escapes when nothing confines it: the probe itself works. */
        REFUSED_ONLY_HERE,
        /** It came to its end, or to the end of its time, and no process of it is left. */
        DEAD,
        /** It was stopped, or refused by the kernel, before it took too much. */
        STOPPED
    }

    static Probe refused(String name, String script) {
        return new Probe(name, "", TRY + script, Seen.REFUSED, Duration.ofSeconds(30));
    }

    /** One run leaves something that the next one looks for. */
    static Probe forgotten(String name, String first, String script) {
        return new Probe(name, first, TRY + script, Seen.REFUSED, Duration.ofSeconds(30));
    }

    static Probe refusedOnlyHere(String name, String script) {
        return new Probe(name, "", TRY + script, Seen.REFUSED_ONLY_HERE, Duration.ofSeconds(30));
    }

    static Probe dead(String name, String script) {
        return new Probe(name, "", TRY + script, Seen.DEAD, Duration.ofMillis(600));
    }

    static Probe stopped(String name, String script) {
        return new Probe(name, "", TRY + script, Seen.STOPPED, Duration.ofSeconds(12));
    }

    /** As its name is seen in a report. */
    @Override
    public String toString() {
        return name;
    }
}
