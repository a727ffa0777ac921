package dev.autopack.executor.domain.draft;

/** What a model is asked; repository text in it is fenced and called untrusted. */
public record Prompt(String system, String user) {}
