package dev.autopack.api.domain.policy;

import java.util.List;

/** What the plan says about the changes of one phase. An empty scope restricts nothing. */
public record PhaseRules(
        List<String> scope,
        List<String> readOnly,
        List<String> protectedPaths,
        Allowance allowance,
        String category,
        String description) {
    public PhaseRules {
        scope = List.copyOf(scope);
        readOnly = List.copyOf(readOnly);
        protectedPaths = List.copyOf(protectedPaths);
    }

    /** Sizes that the plan allows without asking. */
    public record Allowance(boolean massAddition, boolean massDeletion) {
        public static final Allowance NONE = new Allowance(false, false);
    }
}
