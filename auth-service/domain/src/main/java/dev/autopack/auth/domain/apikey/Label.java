package dev.autopack.auth.domain.apikey;

import org.jspecify.annotations.Nullable;

/** What people call a key. */
public record Label(String name, @Nullable String description) {}
