package dev.autopack.executor.domain.draft;

/** The provider and the model that answered. */
public record ModelName(String provider, String model) {}
