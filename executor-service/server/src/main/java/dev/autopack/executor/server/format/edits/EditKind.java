package dev.autopack.executor.server.format.edits;

import java.util.Optional;

/** What an edit does at its place. */
enum EditKind {
    INSERT,
    REPLACE,
    DELETE,
    APPEND,
    PREPEND;

    static Optional<EditKind> of(String word) {
        return switch (word) {
            case "insert" -> Optional.of(INSERT);
            case "replace" -> Optional.of(REPLACE);
            case "delete" -> Optional.of(DELETE);
            case "append" -> Optional.of(APPEND);
            case "prepend" -> Optional.of(PREPEND);
            default -> Optional.empty();
        };
    }

    boolean removes() {
        return this == REPLACE || this == DELETE;
    }
}
