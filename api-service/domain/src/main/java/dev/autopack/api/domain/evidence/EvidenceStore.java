package dev.autopack.api.domain.evidence;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import java.util.List;

/** The evidence of attempts. It only grows; the same unit twice is kept once. */
public interface EvidenceStore {
    void add(AttemptKey attempt, EvidenceUnit unit);

    /** The evidence of one attempt, oldest first. */
    List<EvidenceUnit> of(AttemptKey attempt);
}
