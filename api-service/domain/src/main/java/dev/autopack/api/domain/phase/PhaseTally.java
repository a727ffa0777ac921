package dev.autopack.api.domain.phase;

/** What a phase has used and found so far. */
public record PhaseTally(
        long tokensUsed,
        long tokensReserved,
        int builderCalls,
        int auditorCalls,
        int minorIssues,
        int majorIssues) {
    public static PhaseTally none() {
        return new PhaseTally(0, 0, 0, 0, 0, 0);
    }

    public PhaseTally withIssues(int minor, int major) {
        return new PhaseTally(tokensUsed, tokensReserved, builderCalls, auditorCalls, minor, major);
    }

    /** Counters reported from outside never go back. */
    public PhaseTally atLeast(PhaseTally reported) {
        return new PhaseTally(
                Math.max(tokensUsed, reported.tokensUsed),
                tokensReserved,
                Math.max(builderCalls, reported.builderCalls),
                Math.max(auditorCalls, reported.auditorCalls),
                Math.max(minorIssues, reported.minorIssues),
                Math.max(majorIssues, reported.majorIssues));
    }
}
