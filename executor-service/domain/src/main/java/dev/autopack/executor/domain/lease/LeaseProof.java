package dev.autopack.executor.domain.lease;

/** Shows the control plane who holds the phase. */
public record LeaseProof(String leaseId, long fence) {}
