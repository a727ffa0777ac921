package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.scope.Dependencies;
import dev.autopack.api.domain.tier.TierId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** A dependency points back in the order of the plan, so that none can wait for itself. */
final class DependencyCheck {
    private final Plan plan;
    private final Map<TierId, Integer> tierIndices = new HashMap<>();

    DependencyCheck(Plan plan) {
        this.plan = plan;
        plan.tiers().forEach(tier -> tierIndices.put(tier.id(), tier.index()));
    }

    List<String> problems() {
        var problems = new ArrayList<String>();
        var earlier = new HashSet<String>();
        for (var phase : inOrder()) {
            Dependencies.of(phase.scope()).stream()
                    .filter(name -> !earlier.contains(name))
                    .forEach(name -> problems.add(problem(phase.id(), name)));
            earlier.add(phase.id().value());
        }
        return problems;
    }

    private List<PlannedPhase> inOrder() {
        var byTier =
                Comparator.comparingInt(
                        (PlannedPhase phase) ->
                                tierIndices.getOrDefault(phase.tier(), Integer.MAX_VALUE));
        return plan.phases().stream()
                .sorted(byTier.thenComparingInt(phase -> phase.position().index()))
                .toList();
    }

    private static String problem(PhaseId phase, String name) {
        return "phase %s depends on %s, which does not come before it".formatted(phase, name);
    }
}
