package dev.autopack.executor.domain.lease;

import dev.autopack.executor.domain.change.ChangeHash;
import dev.autopack.executor.domain.change.ChangeSet;

/** A change that a person approved, bound to its hash. */
public record ApprovedChange(ChangeHash hash, ChangeSet change) {
    /** Whether the change is the one that was approved. */
    public boolean isIntact() {
        return ChangeHash.of(change).equals(hash);
    }
}
