package dev.autopack.api.contract.health;

/** The connection pool; it is healthy below 80 % use. */
public record DatabasePoolView(
        boolean isHealthy, int poolSize, int checkedOut, double utilizationPct) {}
