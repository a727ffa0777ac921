package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.tier.TierId;

/** A tier as the plan has it; an absent description is empty. */
public record PlannedTier(TierId id, int index, String name, String description) {}
