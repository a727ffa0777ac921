package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseProof;
import java.util.Optional;

/** Who reports on a phase, how far its word reaches, and the proof of its lease if it took one. */
public record Caller(String principal, Reach reach, Optional<LeaseProof> proof) {
    /** Whether a caller only reports on work, or may also decide what is worked on. */
    public enum Reach {
        REPORTS,
        DIRECTS
    }

    /** The owner of leases that were not asked for; no executor can have this name. */
    String owner() {
        return "principal:" + principal;
    }
}
