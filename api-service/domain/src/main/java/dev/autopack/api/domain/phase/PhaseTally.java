package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.run.Amount;

/** What a phase has used and found so far. */
public record PhaseTally(
        Amount used,
        Amount reserved,
        int builderCalls,
        int auditorCalls,
        int minorIssues,
        int majorIssues) {
    public static PhaseTally none() {
        return new PhaseTally(Amount.NONE, Amount.NONE, 0, 0, 0, 0);
    }

    public long tokensUsed() {
        return used.tokens();
    }

    public long tokensReserved() {
        return reserved.tokens();
    }

    public PhaseTally withIssues(int minor, int major) {
        return new PhaseTally(used, reserved, builderCalls, auditorCalls, minor, major);
    }

    /** Counters of calls and issues that are reported from outside never go back. */
    public PhaseTally atLeast(PhaseTally reported) {
        return new PhaseTally(
                used,
                reserved,
                Math.max(builderCalls, reported.builderCalls),
                Math.max(auditorCalls, reported.auditorCalls),
                Math.max(minorIssues, reported.minorIssues),
                Math.max(majorIssues, reported.majorIssues));
    }

    /** The same with tokens that nobody had reserved. */
    public PhaseTally spending(long tokens) {
        return new PhaseTally(
                used.plus(Amount.ofTokens(tokens)),
                reserved,
                builderCalls,
                auditorCalls,
                minorIssues,
                majorIssues);
    }
}
