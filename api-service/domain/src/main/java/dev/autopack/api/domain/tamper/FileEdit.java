package dev.autopack.api.domain.tamper;

/** A file before and after a change; a text is empty where the file is not there. */
public record FileEdit(String path, String before, String after) {}
