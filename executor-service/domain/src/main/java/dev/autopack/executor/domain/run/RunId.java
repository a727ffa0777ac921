package dev.autopack.executor.domain.run;

/** Names a run; safe as one segment of a git ref. */
public record RunId(String value) {
    public RunId {
        RefSegment.require("run id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
