package dev.autopack.executor.domain.draft;

/** How a builder may write its answer; whichever it chooses, the same ChangeSet comes out. */
public enum DraftFormat {
    /** One JSON object with the whole new text of each file. */
    FULL_FILES,
    /** One JSON object with edits by line, text or anchor. */
    STRUCTURED_EDITS,
    /** One JSON object per line and file. */
    NDJSON,
    /** A patch as git writes it; never asked for, always understood. */
    DIFF
}
