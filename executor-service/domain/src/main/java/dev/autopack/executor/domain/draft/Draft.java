package dev.autopack.executor.domain.draft;

/** A model's reply. */
public record Draft(String text, StopReason stop, Usage usage, ModelName model) {}
