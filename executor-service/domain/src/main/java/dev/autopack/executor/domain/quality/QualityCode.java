package dev.autopack.executor.domain.quality;

import java.util.Locale;

/** What can be wrong with the text of a changed file. */
public enum QualityCode {
    CONFLICT_MARKER,
    TRUNCATION_MARK,
    UNCLOSED_QUOTE,
    UNFINISHED_YAML,
    SYNTAX_ERROR,
    SYMBOLS_LOST,
    STRUCTURE_LOST,
    NO_FINAL_NEWLINE;

    /** As it is shown to the next attempt. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
