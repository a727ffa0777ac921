package dev.autopack.executor.domain.verification;

/** One test by its id; the signature is the first line of its failure, or empty. */
public record TestCase(String id, CaseOutcome outcome, String signature) {
    boolean failed() {
        return outcome == CaseOutcome.FAILED || outcome == CaseOutcome.ERROR;
    }
}
