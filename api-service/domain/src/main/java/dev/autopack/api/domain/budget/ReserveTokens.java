package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.budget.BudgetStore.Balance;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Sets tokens and money aside before a model is called, so that no number of callers overspends.
 */
public final class ReserveTokens {
    private final Transactions transactions;
    private final BudgetStore budget;
    private final PhaseStore phases;
    private final Ledger ledger;
    private final Terms terms;

    public ReserveTokens(
            Transactions transactions,
            BudgetStore budget,
            PhaseStore phases,
            Ledger ledger,
            Terms terms) {
        this.transactions = transactions;
        this.budget = budget;
        this.phases = phases;
        this.ledger = ledger;
        this.terms = terms;
    }

    /** What a tenant may use, and where time and ids come from. */
    public record Terms(TenantCaps tenant, InstantSource clock, Supplier<ReservationId> ids) {}

    /** A call that somebody wants to make, and what it may take at most. */
    public record Wish(
            AttemptKey attempt, LeaseProof proof, Amount most, Choice choice, String principal) {}

    /** What was set aside, and how the run stands after it. */
    public record Reserved(ReservationId id, Amount most, Balance balance) {}

    public Reserved reserve(Wish wish) {
        return transactions.within(
                () -> {
                    var order =
                            new ReservationOrder(
                                    terms.ids().get(),
                                    wish.attempt(),
                                    wish.proof(),
                                    wish.most(),
                                    wish.choice(),
                                    terms.clock().instant());
                    var balance =
                            budget.reserve(order, terms.tenant()).orElseThrow(() -> refused(order));
                    ledger.append(entry(order, wish.principal()));
                    return new Reserved(order.id(), wish.most(), balance);
                });
    }

    private static EntryDraft entry(ReservationOrder order, String principal) {
        var attempt = order.attempt();
        var choice = order.choice();
        return new EntryDraft(
                attempt.phase().run().value(),
                "tokens.reserved",
                principal,
                Map.of(
                        "phase_id", attempt.phase().phase().value(),
                        "attempt", attempt.number(),
                        "reservation_id", order.id().value(),
                        "role", choice.role(),
                        "provider", choice.provider(),
                        "model", choice.model(),
                        "why", choice.why(),
                        "tokens", order.most().tokens(),
                        "cost_micros", order.most().micros()));
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
        return new Refusal(
                Reason.BUDGET_SPENT,
                "%d tokens for %d micro-dollars would pass a cap of the run, of its tenant, or the %d tokens of phase %s"
                        .formatted(
                                order.most().tokens(),
                                order.most().micros(),
                                phase.spec().caps().tokens(),
                                key));
    }

    private static boolean holds(Phase phase, LeaseProof proof) {
        return phase.state() instanceof PhaseState.Held held && held.lease().isProvenBy(proof);
    }
}
