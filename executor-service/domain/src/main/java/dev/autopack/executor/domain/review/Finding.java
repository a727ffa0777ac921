package dev.autopack.executor.domain.review;

import java.util.Locale;

/**
 * One remark of an auditor.
 *
 * @param path the file it is about, or empty
 */
public record Finding(Severity severity, String category, String path, String description) {
    /** Anything but minor. */
    public boolean isSerious() {
        return severity != Severity.MINOR;
    }

    /** How bad it is; a word that is not known stays unknown and counts as major. */
    public enum Severity {
        MINOR,
        MAJOR,
        CRITICAL,
        UNKNOWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
