package dev.autopack.executor.domain.catalogue;

import java.util.Set;

/**
 * What the catalogue says of a model.
 *
 * @param contextTokens most tokens of prompt and answer together
 * @param outputTokensMax most tokens of one answer
 */
public record ModelCard(
        ModelName name,
        long contextTokens,
        long outputTokensMax,
        Price price,
        Set<Capability> capabilities) {
    public ModelCard {
        capabilities = Set.copyOf(capabilities);
    }
}
