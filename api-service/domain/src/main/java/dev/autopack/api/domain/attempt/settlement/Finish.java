package dev.autopack.api.domain.attempt.settlement;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.run.CommitId;

/** An executor says that an attempt is finished, with this pushed commit on this base. */
public record Finish(
        AttemptKey attempt, LeaseProof proof, CommitId commit, CommitId base, String principal) {}
