package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.Map;

/** Takes phases away from executors that were not heard of, and queues them again. */
public final class ExpireLeases {
    private static final int BATCH_MAX = 100;

    private final Transactions transactions;
    private final LeaseStore leases;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final InstantSource clock;

    public ExpireLeases(
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

    /** Each phase is its own transaction, so that one stubborn run does not keep the others. */
    public int expire() {
        var now = clock.instant();
        var expired = transactions.within(() -> leases.expired(now, BATCH_MAX));
        return (int) expired.stream().filter(this::expireOne).count();
    }

    private boolean expireOne(PhaseKey key) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var work = moves.lock(key);
                    // The heartbeat or the settle may have come since the phase was listed.
                    if (!(work.phase().state() instanceof PhaseState.Held held)
                            || held.lease().expiresAt().isAfter(now)) {
                        return false;
                    }
                    moves.save(work.run(), work.phase().release(now, now), now);
                    ledger.append(
                            new EntryDraft(
                                    key.run().value(),
                                    "lease.expired",
                                    "api",
                                    Map.of(
                                            "phase_id", key.phase().value(),
                                            "fence", held.lease().fence(),
                                            "owner", held.lease().owner())));
                    return true;
                });
    }
}
