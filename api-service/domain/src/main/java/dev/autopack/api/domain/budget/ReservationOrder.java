package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.Amount;
import java.time.Instant;

/** Asks to set tokens and money aside for a model call in an attempt that the caller holds. */
public record ReservationOrder(
        ReservationId id,
        AttemptKey attempt,
        LeaseProof proof,
        Amount most,
        Choice choice,
        Instant at) {
    /** Names an attempt over all runs. */
    public record AttemptKey(PhaseKey phase, int number) {}
}
