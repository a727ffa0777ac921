package dev.autopack.api.domain.issue;

/** How bad an issue is said to be. */
public enum Severity {
    MINOR,
    MAJOR,
    CRITICAL;

    /** What counts: critical is major. */
    public Severity effective() {
        return switch (this) {
            case MINOR -> MINOR;
            case MAJOR, CRITICAL -> MAJOR;
        };
    }

    public Severity worse(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
