package dev.autopack.sync.domain.ledger;

/** A ledger of a project: its file below the docs folder, its name on the wire and its ids. */
public enum LedgerKind {
    BUILD_HISTORY("build_history", "BUILD_HISTORY.md", "BUILD"),
    ARCHITECTURE("architecture", "ARCHITECTURE_DECISIONS.md", "DEC"),
    DEBUG_LOG("debug_log", "DEBUG_LOG.md", "DBG");

    private final String wireName;
    private final String fileName;
    private final String idPrefix;

    LedgerKind(String wireName, String fileName, String idPrefix) {
        this.wireName = wireName;
        this.fileName = fileName;
        this.idPrefix = idPrefix;
    }

    public String wireName() {
        return wireName;
    }

    public String fileName() {
        return fileName;
    }

    /** The word before the dash of an entry's id, such as {@code DEC} in {@code DEC-052}. */
    public String idPrefix() {
        return idPrefix;
    }
}
