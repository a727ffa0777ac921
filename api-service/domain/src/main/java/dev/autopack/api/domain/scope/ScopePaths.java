package dev.autopack.api.domain.scope;

import java.util.List;

/** The paths that a phase may change, may only read, and may not change without approval. */
public record ScopePaths(
        List<String> paths,
        List<String> allowed,
        List<String> guarded,
        List<ReadOnlyPath> readOnly) {
    public ScopePaths {
        paths = List.copyOf(paths);
        allowed = List.copyOf(allowed);
        guarded = List.copyOf(guarded);
        readOnly = List.copyOf(readOnly);
    }
}
