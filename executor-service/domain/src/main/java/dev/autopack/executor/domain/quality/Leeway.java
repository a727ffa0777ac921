package dev.autopack.executor.domain.quality;

/** What the plan of a phase lets a change do that is otherwise taken for an accident. */
public enum Leeway {
    SYMBOL_REMOVAL,
    MASS_DELETION
}
