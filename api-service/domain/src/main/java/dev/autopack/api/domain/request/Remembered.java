package dev.autopack.api.domain.request;

/** The answer that a request got when it first came. */
public record Remembered(String fingerprint, String answer) {}
