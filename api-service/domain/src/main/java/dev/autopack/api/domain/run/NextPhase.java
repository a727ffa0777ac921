package dev.autopack.api.domain.run;

import java.time.Instant;

/** The one phase of a run that can be leased, and from when on. */
public record NextPhase(String phaseId, Instant readyAt) {}
