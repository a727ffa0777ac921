package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.ModelCard;

/** The model that was chosen, and why in words for the ledger. */
public record Route(ModelCard card, String reason) {}
