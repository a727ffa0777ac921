package dev.autopack.api.domain.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether a scope has the keys and shapes that the product reads; a typo must not widen it. */
final class ScopeCheck {
    private static final Map<String, Shape> SHAPES = new TreeMap<>();
    private static final List<String> PATH_KEYS =
            List.of("paths", "allowed_paths", "protected_paths");

    static {
        List.of("paths", "allowed_paths", "protected_paths", "acceptance_criteria", "depends_on")
                .forEach(key -> SHAPES.put(key, Shape.TEXTS));
        List.of("notes", "test_cmd").forEach(key -> SHAPES.put(key, Shape.TEXT_OR_TEXTS));
        List.of("deliverables", "deliverables_manifest")
                .forEach(key -> SHAPES.put(key, Shape.LIST_OR_OBJECT));
        List.of("ci", "validation").forEach(key -> SHAPES.put(key, Shape.OBJECT));
        List.of("allow_noop", "allow_mass_deletion", "allow_mass_addition", "allow_symbol_removal")
                .forEach(key -> SHAPES.put(key, Shape.FLAG));
        SHAPES.put("read_only_context", Shape.LIST);
        SHAPES.put("change_size", Shape.TEXT);
    }

    private ScopeCheck() {}

    private enum Shape {
        TEXT("a text"),
        TEXTS("a list of texts"),
        TEXT_OR_TEXTS("a text or a list of texts"),
        LIST("a list"),
        LIST_OR_OBJECT("a list or an object"),
        OBJECT("an object"),
        FLAG("true or false");

        private final String words;

        Shape(String words) {
            this.words = words;
        }

        boolean fits(Object value) {
            return switch (this) {
                case TEXT -> value instanceof String;
                case TEXTS -> texts(value);
                case TEXT_OR_TEXTS -> value instanceof String || texts(value);
                case LIST -> value instanceof List<?>;
                case LIST_OR_OBJECT -> value instanceof List<?> || value instanceof Map<?, ?>;
                case OBJECT -> value instanceof Map<?, ?>;
                case FLAG -> value instanceof Boolean;
            };
        }
    }

    static List<String> problems(Map<String, @Nullable Object> scope) {
        var problems = new ArrayList<String>();
        scope.forEach((key, value) -> problems.addAll(problems(key, value)));
        return problems;
    }

    private static List<String> problems(String key, @Nullable Object value) {
        var shape = SHAPES.get(key);
        if (shape == null) {
            return key.startsWith("_")
                    ? List.of()
                    : List.of("scope.%s is not a known key".formatted(key));
        }
        if (value == null) {
            return List.of();
        }
        if (!shape.fits(value)) {
            return List.of("scope.%s must be %s".formatted(key, shape.words));
        }
        return PATH_KEYS.contains(key) ? paths(key, value) : List.of();
    }

    private static List<String> paths(String key, Object value) {
        return value instanceof List<?> list
                ? list.stream()
                        .map(String.class::cast)
                        .filter(ScopeCheck::leavesTheRepository)
                        .map(path -> "scope.%s leaves the repository: %s".formatted(key, path))
                        .toList()
                : List.of();
    }

    private static boolean leavesTheRepository(String path) {
        var slashed = path.replace('\\', '/');
        return slashed.startsWith("/")
                || slashed.matches("[A-Za-z]:.*")
                || List.of(slashed.split("/", -1)).contains("..");
    }

    private static boolean texts(Object value) {
        return value instanceof List<?> list && list.stream().allMatch(String.class::isInstance);
    }
}
