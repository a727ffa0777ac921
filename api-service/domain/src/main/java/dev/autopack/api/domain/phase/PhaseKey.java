package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.run.RunId;

/** Names a phase over all runs. */
public record PhaseKey(RunId run, PhaseId phase) {
    public static PhaseKey of(String run, String phase) {
        return new PhaseKey(new RunId(run), new PhaseId(phase));
    }

    @Override
    public String toString() {
        return run + "/" + phase;
    }
}
