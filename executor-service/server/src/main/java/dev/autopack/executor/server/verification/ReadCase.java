package dev.autopack.executor.server.verification;

/** One test case as a report file tells it. */
record ReadCase(String id, Outcome outcome, String signature) {
    /** How the test ended. */
    enum Outcome {
        PASSED,
        FAILED,
        ERROR,
        SKIPPED
    }
}
