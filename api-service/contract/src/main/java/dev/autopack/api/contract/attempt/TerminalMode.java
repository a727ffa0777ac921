package dev.autopack.api.contract.attempt;

/** What a decision of the finalize gate amounts to. */
public enum TerminalMode {
    SUPPORTED,
    INSUFFICIENT_EVIDENCE,
    INSUFFICIENT_PERMISSION,
    SOURCE_UNAVAILABLE
}
