package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseProof;
import java.util.Optional;

/** Who reports on a phase, and the proof of its lease if it took one. */
public record Caller(String principal, Optional<LeaseProof> proof) {
    /** The owner of leases that were not asked for; no executor can have this name. */
    String owner() {
        return "principal:" + principal;
    }
}
