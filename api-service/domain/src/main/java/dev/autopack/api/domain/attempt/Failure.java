package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.FailureReason;

/** An executor says that an attempt failed, why, and what the next one should know. */
public record Failure(
        AttemptKey attempt,
        LeaseProof proof,
        FailureReason reason,
        String feedback,
        String principal) {}
