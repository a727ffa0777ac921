package dev.autopack.api.domain.approval;

import java.time.Instant;

/** Where an approval stands: it is decided once, and used once. */
public sealed interface ApprovalState {
    /** Nobody has decided; after this instant nobody can. */
    record Pending(Instant expiresAt) implements ApprovalState {
        public Approved approve(Decision decision) {
            return new Approved(decision);
        }

        public Rejected reject(Decision decision) {
            return new Rejected(decision);
        }

        public Expired expire(Instant at) {
            return new Expired(at);
        }
    }

    /** The change may be made, once. */
    record Approved(Decision decision) implements ApprovalState {
        public Spent spend(Instant at) {
            return new Spent(decision, at);
        }
    }

    /** The approved change was made, or tried. */
    record Spent(Decision decision, Instant at) implements ApprovalState {}

    /** The change may not be made. */
    record Rejected(Decision decision) implements ApprovalState {}

    /** Nobody decided in time, which counts as no. */
    record Expired(Instant at) implements ApprovalState {}
}
