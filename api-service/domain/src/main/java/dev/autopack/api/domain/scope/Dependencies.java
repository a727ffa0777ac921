package dev.autopack.api.domain.scope;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The phases that must be passed before a phase begins. */
public final class Dependencies {
    private Dependencies() {}

    public static List<String> of(Map<String, @Nullable Object> scope) {
        return switch (scope.get("depends_on")) {
            case null -> List.of();
            case String one -> one.isBlank() ? List.of() : List.of(one);
            case List<?> names ->
                    names.stream()
                            .filter(String.class::isInstance)
                            .map(String.class::cast)
                            .toList();
            case Object _ -> List.of();
        };
    }
}
