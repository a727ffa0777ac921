package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.run.Run;
import java.time.Instant;

/** A phase that was just leased, with its run, and since when it was ready. */
public record Leased(Run run, Phase phase, Lease lease, Instant readyAt) {}
