package dev.autopack.executor.domain.verification;

/** How one test ended. */
public enum CaseOutcome {
    PASSED,
    FAILED,
    ERROR,
    SKIPPED;

    public boolean isFailure() {
        return this == FAILED || this == ERROR;
    }
}
