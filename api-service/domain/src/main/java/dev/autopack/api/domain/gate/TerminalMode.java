package dev.autopack.api.domain.gate;

/** What a decision amounts to. */
public enum TerminalMode {
    SUPPORTED,
    INSUFFICIENT_EVIDENCE,
    INSUFFICIENT_PERMISSION,
    SOURCE_UNAVAILABLE
}
