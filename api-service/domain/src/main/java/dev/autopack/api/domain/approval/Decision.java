package dev.autopack.api.domain.approval;

import java.time.Instant;

/** Who decided, by what means, why (perhaps empty), and when. */
public record Decision(String by, String method, String reason, Instant at) {}
