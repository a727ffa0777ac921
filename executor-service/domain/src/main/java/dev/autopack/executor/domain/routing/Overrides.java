package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Models that a plan demands, by the role's wire name and then by {@code category:complexity}; a
 * star stands for any category or any complexity.
 */
public record Overrides(Map<String, Map<String, ModelName>> models) {
    public static final Overrides NONE = new Overrides(Map.of());

    public Overrides {
        models =
                models.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, role -> lowerCase(role.getValue())));
    }

    /** The most exact demand: both words, then the category alone, then the complexity alone. */
    public Optional<ModelName> find(Role role, String category, String complexity) {
        var demands = models.getOrDefault(role.wire(), Map.of());
        return Stream.of(category + ":" + complexity, category + ":*", "*:" + complexity, "*:*")
                .filter(demands::containsKey)
                .map(demands::get)
                .findFirst();
    }

    // A category and a complexity mean the same in any case.
    private static Map<String, ModelName> lowerCase(Map<String, ModelName> demands) {
        var lower = new TreeMap<String, ModelName>();
        new TreeMap<>(demands)
                .forEach((kind, model) -> lower.putIfAbsent(kind.toLowerCase(Locale.ROOT), model));
        return Map.copyOf(lower);
    }
}
