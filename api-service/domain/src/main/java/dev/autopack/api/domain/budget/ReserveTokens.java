package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Sets tokens aside before a model is called, so that no number of callers can overspend. */
public final class ReserveTokens {
    private final Transactions transactions;
    private final BudgetStore budget;
    private final PhaseStore phases;
    private final InstantSource clock;
    private final Supplier<ReservationId> ids;

    public ReserveTokens(
            Transactions transactions,
            BudgetStore budget,
            PhaseStore phases,
            InstantSource clock,
            Supplier<ReservationId> ids) {
        this.transactions = transactions;
        this.budget = budget;
        this.phases = phases;
        this.clock = clock;
        this.ids = ids;
    }

    /** Tokens set aside, and how many the run has left. */
    public record Reserved(ReservationId id, long tokens, long tokensLeft) {}

    public Reserved reserve(AttemptKey attempt, LeaseProof proof, long tokens, String role) {
        return transactions.within(
                () -> {
                    var order =
                            new ReservationOrder(
                                    ids.get(), attempt, proof, tokens, role, clock.instant());
                    var left = budget.reserve(order);
                    if (left.isEmpty()) {
                        throw refused(order);
                    }
                    return new Reserved(order.id(), tokens, left.getAsLong());
                });
    }

    /** Only a refused caller pays for the second look that finds out why. */
    private Refusal refused(ReservationOrder order) {
        var key = order.attempt().phase();
        var phase =
                phases.find(key)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.PHASE_UNKNOWN,
                                                "phase %s is not known".formatted(key)));
        if (!holds(phase, order.proof())) {
            return new Refusal(
                    Reason.LEASE_LOST, "phase %s is held by another lease".formatted(key));
        }
        if (phase.attempts().number() != order.attempt().number()) {
            return new Refusal(
                    Reason.ATTEMPT_STALE,
                    "phase %s is at attempt %d".formatted(key, phase.attempts().number()));
        }
        var cap = phase.spec().caps().tokens();
        return new Refusal(
                Reason.BUDGET_SPENT,
                "%d tokens would pass the cap of the run or the %d tokens of phase %s"
                        .formatted(order.tokens(), cap, key));
    }

    private static boolean holds(Phase phase, LeaseProof proof) {
        return phase.state() instanceof PhaseState.Held held && held.lease().isProvenBy(proof);
    }
}
