package dev.autopack.api.domain.gate;

import java.util.List;

/** What the finalize gate decided, with all its reasons. */
public record GateDecision(
        TerminalMode mode, List<Claim> claims, List<String> blocking, List<String> warnings) {
    public GateDecision {
        claims = List.copyOf(claims);
        blocking = List.copyOf(blocking);
        warnings = List.copyOf(warnings);
    }

    /** The repository could not be read: nothing is known, and nobody is to blame for it. */
    public static GateDecision sourceUnavailable(String problem) {
        return new GateDecision(
                TerminalMode.SOURCE_UNAVAILABLE, List.of(), List.of(problem), List.of());
    }
}
