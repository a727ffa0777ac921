package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunSpec;
import java.util.List;

/** What somebody wants to be done: a run with its tiers and phases, not yet checked. */
public record Plan(RunId id, RunSpec spec, List<PlannedTier> tiers, List<PlannedPhase> phases) {
    public Plan {
        tiers = List.copyOf(tiers);
        phases = List.copyOf(phases);
    }
}
