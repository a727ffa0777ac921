package dev.autopack.api.domain.leasing;

import dev.autopack.api.domain.lease.LeaseId;
import java.time.Instant;
import java.util.List;

/** Who wants leases, under which ids (at most one phase each), and until when they hold. */
public record LeaseOrder(String owner, List<LeaseId> ids, Instant now, Instant expiresAt) {
    public LeaseOrder {
        ids = List.copyOf(ids);
    }
}
