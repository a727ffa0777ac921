package dev.autopack.sync.domain.refusal;

/** Why the service says no. */
public enum Reason {
    PROJECT_UNKNOWN,
    MODE_UNKNOWN,
    MODE_NOT_AVAILABLE,
    DOCS_UNAVAILABLE,
    LEDGER_OUTSIDE_DOCS,
    LEDGER_NOT_TEXT,
    LEDGER_TOO_LARGE,
    SYNC_BUSY
}
