package dev.autopack.api.domain.landing;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.mirror.BranchMove;
import dev.autopack.api.domain.run.CommitId;

/** A commit that the gate has passed, on its way to the run branch. */
public record Landing(AttemptKey attempt, CommitId parent, BranchMove move, String principal) {}
