package dev.autopack.api.domain.budget;

import dev.autopack.api.domain.budget.Reservation.Settlement;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a model call really used. It is about money already spent, so a lease that was lost
 * meanwhile does not matter; the proof only shows that the caller made the reservation.
 */
public final class SettleTokens {
    private final Transactions transactions;
    private final BudgetStore budget;
    private final Ledger ledger;
    private final InstantSource clock;

    public SettleTokens(
            Transactions transactions, BudgetStore budget, Ledger ledger, InstantSource clock) {
        this.transactions = transactions;
        this.budget = budget;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Who settles which reservation of which attempt. */
    public record Claim(
            AttemptKey attempt, ReservationId reservation, LeaseProof proof, String principal) {}

    public void settle(Claim claim, Usage usage) {
        transactions.within(
                () -> {
                    var found = reservation(claim);
                    return switch (found.settlement()) {
                        case Settlement.Open _, Settlement.Forfeited _ ->
                                count(found, usage, claim.principal());
                        case Settlement.Settled settled -> again(settled, usage);
                    };
                });
    }

    private Reservation reservation(Claim claim) {
        var found =
                budget.lock(claim.reservation())
                        .filter(one -> one.attempt().equals(claim.attempt()))
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                Reason.RESERVATION_UNKNOWN,
                                                "this attempt has no such reservation"));
        if (!found.proof().equals(claim.proof())) {
            throw new Refusal(Reason.LEASE_LOST, "the reservation belongs to another lease");
        }
        return found;
    }

    private boolean count(Reservation found, Usage usage, String principal) {
        budget.settle(found, usage, clock.instant());
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("phase_id", found.attempt().phase().phase().value());
        payload.put("attempt", found.attempt().number());
        payload.put("reservation_id", found.id().value());
        payload.put("role", found.choice().role());
        payload.put("provider", usage.provider());
        payload.put("model", usage.model());
        payload.put("request_id", usage.end().requestId());
        payload.put("stop_reason", usage.end().stopReason());
        payload.put("reserved", found.most().tokens());
        payload.put("reserved_cost_micros", found.most().micros());
        payload.put("total_tokens", usage.total().tokens());
        payload.put("cost_micros", usage.total().micros());
        payload.put("succeeded", usage.end().success() == Usage.Success.SUCCEEDED);
        ledger.append(
                new EntryDraft(
                        found.attempt().phase().run().value(),
                        "tokens.settled",
                        principal,
                        payload));
        return true;
    }

    private static boolean again(Settlement.Settled settled, Usage usage) {
        if (!settled.usage().equals(usage)) {
            throw new Refusal(
                    Reason.RESERVATION_SETTLED, "the reservation was settled with other numbers");
        }
        return false;
    }
}
