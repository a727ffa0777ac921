package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.landing.Landing;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.run.RunState;
import java.util.Optional;

/** How an attempt was settled, where phase and run stand after it, and what has yet to land. */
public record Settlement(
        GateDecision decision, PhaseState phase, RunState run, Optional<Landing> landing) {
    Settlement(GateDecision decision, PhaseState phase, RunState run) {
        this(decision, phase, run, Optional.empty());
    }

    Settlement withLanding(Landing begun) {
        return new Settlement(decision, phase, run, Optional.of(begun));
    }
}
