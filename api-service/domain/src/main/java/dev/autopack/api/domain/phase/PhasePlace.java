package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.tier.TierId;

/**
 * Where a phase stands in its run.
 *
 * @param number of the stored row, 0 before it is stored
 * @param tierNumber of the stored row of its tier
 */
public record PhasePlace(long number, int index, TierId tier, int tierIndex, long tierNumber) {
    PhasePlace inTier(long storedTier) {
        return new PhasePlace(number, index, tier, tierIndex, storedTier);
    }
}
