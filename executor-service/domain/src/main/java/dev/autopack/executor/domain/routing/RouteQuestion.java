package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import java.util.Set;

/**
 * For what a model is wanted.
 *
 * @param step how far up the ladder: 0 for a first try, one more for each counted failure or asked
 *     escalation; it never goes down within a phase
 * @param overrides what the run's plan demands
 * @param excluded providers that failed just now
 * @param heard models that have said their opinion: another provider is preferred, then another
 *     model
 */
public record RouteQuestion(
        Role role,
        Work work,
        int step,
        Overrides overrides,
        Set<String> excluded,
        Set<ModelName> heard) {
    public RouteQuestion {
        if (step < 0) {
            throw new IllegalArgumentException("step %d".formatted(step));
        }
        excluded = Set.copyOf(excluded);
        heard = Set.copyOf(heard);
    }
}
