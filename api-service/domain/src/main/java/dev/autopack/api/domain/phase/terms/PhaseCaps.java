package dev.autopack.api.domain.phase.terms;

/** What one phase may use at most. */
public record PhaseCaps(int builderAttempts, int auditorAttempts, long tokens) {}
