package dev.autopack.api.domain.tier;

/**
 * What the plan says of a tier; an absent description is empty.
 *
 * @param number of the stored row, 0 before it is stored
 */
public record TierSpec(TierId id, long number, int index, String name, String description) {}
