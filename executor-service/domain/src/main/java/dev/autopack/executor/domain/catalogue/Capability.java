package dev.autopack.executor.domain.catalogue;

/** What a model can do beyond plain text. */
public enum Capability {
    STREAMING,
    JSON_MODE
}
