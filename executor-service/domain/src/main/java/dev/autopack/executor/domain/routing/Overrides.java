package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import java.util.Map;
import java.util.Optional;

/**
 * Models that a plan demands, by the role's wire name and then by {@code category:complexity}; a
 * star stands for any category or any complexity.
 */
public record Overrides(Map<String, Map<String, ModelName>> models) {
    public static final Overrides NONE = new Overrides(Map.of());

    public Overrides {
        models = Map.copyOf(models);
    }

    /** The most exact demand: both words, then the category alone, then the complexity alone. */
    public Optional<ModelName> find(Role role, String category, String complexity) {
        var demands = models.getOrDefault(role.wire(), Map.of());
        return java.util.stream.Stream.of(
                        category + ":" + complexity, category + ":*", "*:" + complexity, "*:*")
                .filter(demands::containsKey)
                .map(demands::get)
                .findFirst();
    }
}
