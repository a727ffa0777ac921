package dev.autopack.api.domain.gate;

import java.util.List;

/** What the plan asks of a phase before it is complete. */
public record Acceptance(
        List<String> criteria,
        List<String> requiredTests,
        boolean testsPlanned,
        boolean reviewRequired,
        boolean noopAllowed,
        boolean repository) {
    public Acceptance {
        criteria = List.copyOf(criteria);
        requiredTests = List.copyOf(requiredTests);
    }
}
