package dev.autopack.executor.domain.verification;

/** How one test ended. */
public enum CaseOutcome {
    PASSED,
    /** Passed only when it was run again. */
    FLAKY,
    FAILED,
    ERROR,
    SKIPPED,
    /** No test: a file, package or report whose tests could not even be found out. */
    UNCOLLECTED;

    public boolean isFailure() {
        return this == FAILED || this == ERROR || this == UNCOLLECTED;
    }

    boolean isPass() {
        return this == PASSED || this == FLAKY;
    }

    /** Whether a test stands behind it that was there to be run. */
    boolean ran() {
        return this != SKIPPED && this != UNCOLLECTED;
    }
}
