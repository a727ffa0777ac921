package dev.autopack.executor.domain.lease;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Taking, keeping and giving back work. */
public interface Leases {
    /** Waits up to the given time for work; perhaps there is none. */
    List<Assignment> take(int most, Duration wait);

    /**
     * Keeps a lease and answers until when.
     *
     * @throws dev.autopack.executor.domain.refusal.Refusal LEASE_LOST
     */
    Instant keep(LeaseProof proof);

    void giveBack(LeaseProof proof);
}
