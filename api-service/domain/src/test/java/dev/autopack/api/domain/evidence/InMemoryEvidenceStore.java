package dev.autopack.api.domain.evidence;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evidence that lives as long as its test. */
public final class InMemoryEvidenceStore implements EvidenceStore {
    private final Map<AttemptKey, Map<String, EvidenceUnit>> units = new HashMap<>();

    @Override
    public void add(AttemptKey attempt, EvidenceUnit unit) {
        units.computeIfAbsent(attempt, _ -> new LinkedHashMap<>()).putIfAbsent(unit.id(), unit);
    }

    @Override
    public List<EvidenceUnit> of(AttemptKey attempt) {
        return List.copyOf(units.getOrDefault(attempt, Map.of()).values());
    }
}
