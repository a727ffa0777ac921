package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.RunId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Counts tokens and money: reserved first, then spent. It alone writes the counters of run, phase
 * and tenant.
 */
public interface BudgetStore {
    /**
     * Sets tokens and money aside in one conditional step and tells how the run stands after it;
     * empty when the lease or attempt is not the present one, or when reserved and spent would pass
     * a cap of the run, the phase or the tenant.
     */
    Optional<Balance> reserve(ReservationOrder order, TenantCaps tenant);

    /** The reservation, locked until the transaction ends. */
    Optional<Reservation> lock(ReservationId id);

    /** Moves an open or forfeited reservation to what was really used. */
    void settle(Reservation reservation, Usage usage, Instant at);

    /** Counts what a phase still has reserved as spent: the calls may have been made. */
    Amount forfeit(PhaseKey phase, Instant at);

    /** Adds tokens that were used without a reservation; they count even beyond the cap. */
    void addSpent(PhaseKey phase, long tokens);

    /** What a run has reserved and spent against its caps. */
    Optional<Balance> balance(RunId run);

    /** A run against its caps; that for money may be absent. */
    record Balance(Amount spent, Amount reserved, long tokenCap, OptionalLong costCap) {
        public long tokensLeft() {
            return Math.max(0, tokenCap - spent.tokens() - reserved.tokens());
        }

        public OptionalLong costLeft() {
            return costCap.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(
                            Math.max(0, costCap.getAsLong() - spent.micros() - reserved.micros()));
        }

        public boolean isOverspent() {
            return spent.tokens() > tokenCap
                    || (costCap.isPresent() && spent.micros() > costCap.getAsLong());
        }
    }
}
