package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The heartbeat of an executor: its lease holds for another while. */
public final class KeepLease {
    private final Transactions transactions;
    private final LeaseStore leases;
    private final Duration lease;
    private final InstantSource clock;

    public KeepLease(
            Transactions transactions, LeaseStore leases, Duration lease, InstantSource clock) {
        this.transactions = transactions;
        this.leases = leases;
        this.lease = lease;
        this.clock = clock;
    }

    public Instant keep(LeaseProof proof) {
        var until = clock.instant().plus(lease);
        if (!transactions.within(() -> leases.keep(proof, until))) {
            throw new Refusal(Reason.LEASE_LOST, "the lease is lost");
        }
        return until;
    }
}
