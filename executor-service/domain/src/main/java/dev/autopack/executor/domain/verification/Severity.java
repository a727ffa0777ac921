package dev.autopack.executor.domain.verification;

/** How bad a regression is, by the number of tests that broke for good. */
public enum Severity {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    static Severity of(int broken) {
        if (broken >= 10) {
            return CRITICAL;
        }
        if (broken >= 5) {
            return HIGH;
        }
        if (broken >= 2) {
            return MEDIUM;
        }
        return broken == 1 ? LOW : NONE;
    }
}
