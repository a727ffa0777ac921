package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.run.Amount;

/** What was set aside, for which call, and whether and how it was settled. */
public record Reservation(
        ReservationId id,
        AttemptKey attempt,
        LeaseProof proof,
        Amount most,
        Choice choice,
        Settlement settlement) {
    /** What became of the tokens. */
    public sealed interface Settlement {
        /** The call is under way. */
        record Open() implements Settlement {}

        /** The call was lost sight of, so all its tokens count as spent. */
        record Forfeited() implements Settlement {}

        /** The call told what it used. */
        record Settled(Usage usage) implements Settlement {}
    }
}
