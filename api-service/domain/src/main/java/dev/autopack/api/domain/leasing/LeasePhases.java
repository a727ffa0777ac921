package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Gives queued phases to an executor. */
public final class LeasePhases {
    private final Transactions transactions;
    private final LeaseStore leases;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final Terms terms;

    public LeasePhases(
            Transactions transactions,
            LeaseStore leases,
            PhaseMoves moves,
            Ledger ledger,
            Terms terms) {
        this.transactions = transactions;
        this.leases = leases;
        this.moves = moves;
        this.ledger = ledger;
        this.terms = terms;
    }

    /** How long a lease holds, and where its time and id come from. */
    public record Terms(Duration lease, InstantSource clock, Supplier<LeaseId> ids) {}

    public List<Leased> lease(String owner, String principal, int max) {
        return transactions.within(
                () -> {
                    var now = terms.clock().instant();
                    var ids = Stream.generate(terms.ids()).limit(max).toList();
                    var order = new LeaseOrder(owner, ids, now, now.plus(terms.lease()));
                    var leased = leases.lease(order);
                    leased.forEach(one -> ledger.append(entry(one, principal)));
                    leased.forEach(one -> moves.offerNext(one.run()));
                    return leased;
                });
    }

    private static EntryDraft entry(Leased leased, String principal) {
        return new EntryDraft(
                leased.run().id().value(),
                "phase.leased",
                principal,
                Map.of(
                        "phase_id", leased.phase().key().phase().value(),
                        "attempt", leased.phase().attempts().number(),
                        "fence", leased.lease().fence(),
                        "owner", leased.lease().owner()));
    }
}
