package dev.autopack.api.domain.lease;

/** What a caller shows to prove that it holds a phase. */
public record LeaseProof(LeaseId lease, long fence) {}
