package dev.autopack.executor.domain.change;

/** What the base commit holds at a path. */
public sealed interface BaseFile {
    /** A text file, whole. */
    record Text(FileMode mode, String content) implements BaseFile {}

    /** Something that cannot be changed as text: binary, too large, link, submodule, folder. */
    record Opaque(String kind) implements BaseFile {}

    /** Nothing. */
    record Absent() implements BaseFile {}
}
