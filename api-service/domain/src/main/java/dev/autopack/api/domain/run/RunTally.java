package dev.autopack.api.domain.run;

/** What a run has used and found so far. */
public record RunTally(
        long tokensSpent,
        long tokensReserved,
        int ciRuns,
        int minorIssues,
        int majorIssues,
        int minorIssuesMax) {
    public static RunTally none(int minorIssuesMax) {
        return new RunTally(0, 0, 0, 0, 0, minorIssuesMax);
    }
}
