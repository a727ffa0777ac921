package dev.autopack.api.domain.scope;

/** A path that may be read but not changed; the reason may be empty. */
public record ReadOnlyPath(String path, String reason) {}
