package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.tier.TierStore;

/** Where a started plan is kept. */
public record PlanStores(RunStore runs, TierStore tiers, PhaseStore phases) {}
