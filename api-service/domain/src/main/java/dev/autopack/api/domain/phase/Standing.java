package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.tier.TierState;

/** As much of a phase, and of its tier's state, as the roll-up of a run needs. */
public record Standing(PhaseId phase, PhasePlace place, PhaseState state, TierState tier) {}
