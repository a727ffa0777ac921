package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.phase.PhaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Taking and keeping leases; the fast path that every executor asks all the time. */
public interface LeaseStore {
    /**
     * Leases up to as many phases as the order has ids, those ready longest first, at most one of
     * each run. Runs that another transaction is working on are passed over, not waited for.
     */
    List<Leased> lease(LeaseOrder order);

    /** Moves the expiry of a lease that is still held; false when it is lost. */
    boolean keep(LeaseProof proof, Instant expiresAt);

    /** The phase that the lease holds, if it does. */
    Optional<PhaseKey> holding(LeaseProof proof);

    /** Phases whose lease ran out, those longest ago first. */
    List<PhaseKey> expired(Instant now, int limit);

    /** Whether some phase can be leased from an instant after the first up to the second. */
    boolean becameReady(Instant after, Instant until);
}
