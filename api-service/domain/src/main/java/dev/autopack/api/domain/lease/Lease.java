package dev.autopack.api.domain.lease;

import java.time.Instant;

/**
 * The right of one owner to work on a phase. The fence grows with each lease of the phase, so that
 * a late writer is known by its older number.
 */
public record Lease(LeaseId id, String owner, long fence, Instant expiresAt) {
    public Lease {
        if (owner.isBlank() || fence < 1) {
            throw new IllegalArgumentException("lease of '%s' at %d".formatted(owner, fence));
        }
    }

    public LeaseProof proof() {
        return new LeaseProof(id, fence);
    }

    public Lease until(Instant expiry) {
        return new Lease(id, owner, fence, expiry);
    }

    /** The fence decides, not the clock: an expired lease holds until somebody takes it away. */
    public boolean isProvenBy(LeaseProof proof) {
        return id.equals(proof.lease()) && fence == proof.fence();
    }
}
