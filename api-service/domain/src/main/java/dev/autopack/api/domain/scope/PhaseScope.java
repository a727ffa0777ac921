package dev.autopack.api.domain.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scope of a phase in one shape, whatever the spelling of the plan was. */
public record PhaseScope(
        ScopePaths paths,
        List<String> acceptanceCriteria,
        List<String> deliverables,
        List<String> notes,
        Optional<TestPlan> tests,
        Set<Allowance> allowances) {
    public PhaseScope {
        acceptanceCriteria = List.copyOf(acceptanceCriteria);
        deliverables = List.copyOf(deliverables);
        notes = List.copyOf(notes);
        allowances = Set.copyOf(allowances);
    }

    /** Reads a scope that was checked when the run started. */
    public static PhaseScope of(Map<String, @Nullable Object> scope) {
        return new ScopeReader(scope).scope();
    }

    public boolean allows(Allowance allowance) {
        return allowances.contains(allowance);
    }
}
