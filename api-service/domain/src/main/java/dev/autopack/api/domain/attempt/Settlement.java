package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.gate.GateDecision;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.run.RunState;

/** How an attempt was settled, and where phase and run stand after it. */
public record Settlement(GateDecision decision, PhaseState phase, RunState run) {}
