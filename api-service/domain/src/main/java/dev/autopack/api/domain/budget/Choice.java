package dev.autopack.api.domain.budget;

/** Which model is called, in what role, and why that one; words that were not told are empty. */
public record Choice(String role, String provider, String model, String why) {}
