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
        return failed(TerminalMode.SOURCE_UNAVAILABLE, problem);
    }

    /** What was claimed is not there. */
    public static GateDecision unproven(String problem) {
        return failed(TerminalMode.INSUFFICIENT_EVIDENCE, problem);
    }

    /** The attempt was given up before anything could be claimed. */
    public static GateDecision failed(TerminalMode mode, String problem) {
        return new GateDecision(mode, List.of(), List.of(problem), List.of());
    }
}
