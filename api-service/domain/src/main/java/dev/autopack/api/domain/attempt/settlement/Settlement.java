package dev.autopack.api.domain.attempt.settlement;

import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.landing.Landing;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.RunState;
import java.util.Optional;

/**
 * How an attempt was settled, where phase and run stand after it, and what has yet to land.
 *
 * @param rebaseOnto the branch has moved: nothing was decided, and the same change is to come again
 *     on this commit
 */
public record Settlement(
        GateDecision decision,
        PhaseState phase,
        RunState run,
        Optional<Landing> landing,
        Optional<CommitId> rebaseOnto) {
    public Settlement(GateDecision decision, PhaseState phase, RunState run) {
        this(decision, phase, run, Optional.empty(), Optional.empty());
    }

    public Settlement withLanding(Landing begun) {
        return new Settlement(decision, phase, run, Optional.of(begun), Optional.empty());
    }

    public Settlement rebased(CommitId onto) {
        return new Settlement(decision, phase, run, landing, Optional.of(onto));
    }
}
