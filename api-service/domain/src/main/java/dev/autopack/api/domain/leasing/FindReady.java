package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;

/** Finds out whether the time of a phase that was put off has come. */
public final class FindReady {
    private final Transactions transactions;
    private final LeaseStore leases;
    private final InstantSource clock;
    private Instant last;

    public FindReady(Transactions transactions, LeaseStore leases, InstantSource clock) {
        this.transactions = transactions;
        this.leases = leases;
        this.clock = clock;
        this.last = clock.instant();
    }

    public synchronized boolean anySinceLastTime() {
        var now = clock.instant();
        var found = transactions.within(() -> leases.becameReady(last, now));
        last = now;
        return found;
    }
}
