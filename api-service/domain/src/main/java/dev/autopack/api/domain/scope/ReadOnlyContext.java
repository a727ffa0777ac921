package dev.autopack.api.domain.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The list of paths that may be read, in its one form: a path and a reason each. */
public final class ReadOnlyContext {
    private ReadOnlyContext() {}

    /**
     * Entries without a path are dropped, as are keys that nobody reads; doing it twice is fine.
     */
    public static List<Map<String, String>> normalised(@Nullable Object value) {
        return value instanceof List<?> entries
                ? entries.stream().map(ReadOnlyContext::entry).flatMap(Optional::stream).toList()
                : List.of();
    }

    private static Optional<Map<String, String>> entry(@Nullable Object value) {
        return switch (value) {
            case null -> Optional.empty();
            case String path -> withPath(path, "");
            case Map<?, ?> map ->
                    withPath(
                            map.get("path") instanceof String path ? path : "",
                            map.get("reason") instanceof String reason ? reason : "");
            case Object _ -> Optional.empty();
        };
    }

    private static Optional<Map<String, String>> withPath(String path, String reason) {
        return path.isBlank()
                ? Optional.empty()
                : Optional.of(Map.of("path", path, "reason", reason));
    }
}
