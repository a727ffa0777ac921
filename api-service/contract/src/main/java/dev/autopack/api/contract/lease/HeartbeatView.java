package dev.autopack.api.contract.lease;

import java.time.Instant;

/** Until when the lease holds now. */
public record HeartbeatView(Instant expiresAt) {}
