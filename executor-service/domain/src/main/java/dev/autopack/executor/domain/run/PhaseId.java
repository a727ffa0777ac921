package dev.autopack.executor.domain.run;

/** Names a phase within its run; safe as one segment of a git ref. */
public record PhaseId(String value) {
    public PhaseId {
        RefSegment.require("phase id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
