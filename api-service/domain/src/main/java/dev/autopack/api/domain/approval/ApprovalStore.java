package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.phase.PhaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The approvals with the changes they are about. They change only under the lock of their run. */
public interface ApprovalStore {
    void add(Approval approval, ChangeSet change);

    Optional<Approval> find(ApprovalId id);

    Optional<ChangeSet> change(ApprovalId id);

    void save(Approval approval);

    /** Those that wait, oldest first. */
    List<Approval> pending(int limit);

    /** Those that wait although their time is up, oldest first. */
    List<ApprovalId> overdue(Instant now, int limit);

    /** The approval that the next attempt at a phase may use. */
    Optional<Approval> granted(PhaseKey phase);

    /** The one approval of a phase that waits for a decision or for its use. */
    Optional<Approval> open(PhaseKey phase);
}
