package dev.autopack.api.domain.evidence;

/** What the review of an attempt recommends. */
public record ReviewFacts(Recommendation recommendation, int findings) {
    /** The three words of an auditor. */
    public enum Recommendation {
        APPROVE,
        REVISE,
        ESCALATE
    }
}
