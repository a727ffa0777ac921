package dev.autopack.executor.domain.context;

/** How the files were found. */
public enum Mode {
    /** The plan names them. */
    SCOPE,
    /** Words of the phase point to a part of the repository. */
    TARGETED,
    /** The usual places of a repository. */
    HEURISTIC
}
