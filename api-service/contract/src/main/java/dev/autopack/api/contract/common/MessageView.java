package dev.autopack.api.contract.common;

/** A plain confirmation. */
public record MessageView(String message) {}
