package dev.autopack.api.domain.phase;

/** What one phase may use at most. */
public record PhaseCaps(int builderAttempts, int auditorAttempts, long tokens) {}
