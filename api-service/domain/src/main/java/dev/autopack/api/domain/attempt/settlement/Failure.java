package dev.autopack.api.domain.attempt.settlement;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.FailureReason;

/** An executor says that an attempt failed, why, and what it would do about it. */
public record Failure(
        AttemptKey attempt,
        LeaseProof proof,
        FailureReason reason,
        String feedback,
        Aftermath told,
        String principal) {}
