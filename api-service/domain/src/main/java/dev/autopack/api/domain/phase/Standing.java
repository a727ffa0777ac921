package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.tier.TierState;
import java.util.List;

/**
 * As much of a phase, and of its tier's state, as the roll-up of a run needs.
 *
 * @param dependsOn the phases that must be passed before it begins
 */
public record Standing(
        PhaseId phase, PhasePlace place, PhaseState state, TierState tier, List<String> dependsOn) {
    public Standing {
        dependsOn = List.copyOf(dependsOn);
    }
}
