package dev.autopack.executor.domain.workspace;

/** The commit an attempt builds on, and its tree. */
public record Base(String commit, String tree) {}
