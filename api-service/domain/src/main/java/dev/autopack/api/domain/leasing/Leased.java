package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.Run;

/** A phase that was just leased, with its run. */
public record Leased(Run run, Phase phase, Lease lease) {}
