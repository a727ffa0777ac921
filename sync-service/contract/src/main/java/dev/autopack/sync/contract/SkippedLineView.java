package dev.autopack.sync.contract;

/** A line that looks like part of a ledger but was not taken as such. */
public record SkippedLineView(String file, int line, String reason, String detail) {}
