package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.Map;

/** Gives a phase back to the queue before its lease ends. */
public final class ReleaseLease {
    private final Transactions transactions;
    private final LeaseStore leases;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final InstantSource clock;

    public ReleaseLease(
            Transactions transactions,
            LeaseStore leases,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.leases = leases;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Phase release(LeaseProof proof, String principal) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var key =
                            leases.holding(proof)
                                    .orElseThrow(
                                            () ->
                                                    new Refusal(
                                                            Reason.LEASE_LOST,
                                                            "the lease is lost"));
                    var work = moves.held(key, proof);
                    var released = work.phase().release(now, now);
                    moves.save(work.run(), released, now);
                    ledger.append(
                            new EntryDraft(
                                    key.run().value(),
                                    "phase.released",
                                    principal,
                                    Map.of(
                                            "phase_id", key.phase().value(),
                                            "fence", proof.fence())));
                    return released;
                });
    }
}
