package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.PhaseKey;
import java.time.Instant;

/** Asks to set tokens aside for a model call in an attempt that the caller holds. */
public record ReservationOrder(
        ReservationId id,
        AttemptKey attempt,
        LeaseProof proof,
        long tokens,
        String role,
        Instant at) {
    /** Names an attempt over all runs. */
    public record AttemptKey(PhaseKey phase, int number) {}
}
