package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.RunId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Counts tokens: reserved first, then spent. It alone writes the token counters. */
public interface BudgetStore {
    /**
     * Sets tokens aside in one conditional step and tells how many the run has left; empty when the
     * lease or attempt is not the present one, or when reserved and spent would pass a cap.
     */
    OptionalLong reserve(ReservationOrder order);

    /** The reservation, locked until the transaction ends. */
    Optional<Reservation> lock(ReservationId id);

    /** Moves the tokens of an open or forfeited reservation to what was really used. */
    void settle(Reservation reservation, Usage usage, Instant at);

    /** Counts what a phase still has reserved as spent: the calls may have been made. */
    void forfeit(PhaseKey phase, Instant at);

    /** Adds tokens that were used without a reservation; they count even beyond the cap. */
    void addSpent(PhaseKey phase, long tokens);

    /** Reserved and spent tokens of a run against its cap. */
    Optional<Balance> balance(RunId run);

    /** Tokens of a run. */
    record Balance(long spent, long reserved, long cap) {
        public long left() {
            return Math.max(0, cap - spent - reserved);
        }
    }
}
