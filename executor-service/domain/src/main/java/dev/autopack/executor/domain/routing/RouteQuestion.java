package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.draft.Role;
import java.util.Set;

/**
 * For what a model is wanted.
 *
 * @param step how far up the ladder: 0 for a first try, one more for each counted failure or asked
 *     escalation; it never goes down within a phase
 * @param overrides what the run's plan demands
 * @param excluded providers that failed just now or must be others
 */
public record RouteQuestion(
        Role role,
        String category,
        String complexity,
        int step,
        Overrides overrides,
        Set<String> excluded) {
    public RouteQuestion {
        excluded = Set.copyOf(excluded);
    }
}
