package dev.autopack.api.domain.evidence;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps a fact about an attempt as evidence; part of the transaction that learned of it. */
public final class RecordEvidence {
    private final EvidenceStore evidence;

    public RecordEvidence(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    public EvidenceUnit record(
            AttemptKey attempt, EvidenceKind kind, Map<String, @Nullable Object> content) {
        var object = "%s/%d".formatted(attempt.phase(), attempt.number());
        var unit = EvidenceUnit.of(kind, object, content);
        evidence.add(attempt, unit);
        return unit;
    }
}
