package dev.autopack.api.domain.run;

/** What a run has used and found so far. */
public record RunTally(
        Amount spent,
        Amount reserved,
        int ciRuns,
        int minorIssues,
        int majorIssues,
        int minorIssuesMax) {
    public static RunTally none(int minorIssuesMax) {
        return new RunTally(Amount.NONE, Amount.NONE, 0, 0, 0, minorIssuesMax);
    }

    public long tokensSpent() {
        return spent.tokens();
    }

    public long tokensReserved() {
        return reserved.tokens();
    }
}
