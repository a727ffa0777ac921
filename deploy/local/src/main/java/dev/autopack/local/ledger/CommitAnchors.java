package dev.autopack.local.ledger;

import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.local.git.Git;
import dev.autopack.local.launch.LaunchException;
import java.util.List;

/** The ledger heads that the commits of a run carry: they show an edit and a cut-off tail. */
public record CommitAnchors(List<LedgerHead> heads) {
    private static final String FORMAT = "--format=%(trailers:key=Autopack-Ledger,valueonly)";

    /** A branch that is not there yet has no anchors. */
    public static CommitAnchors of(Git git, String repository, String runId) {
        if (git.tryRun(List.of("ls-remote", "--exit-code", repository, branch(runId))).isEmpty()) {
            return new CommitAnchors(List.of());
        }
        git.run(List.of("fetch", "--quiet", repository, branch(runId)));
        var printed = git.run(List.of("log", FORMAT, "FETCH_HEAD"));
        return new CommitAnchors(
                printed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> head(runId, line))
                        .toList());
    }

    private static String branch(String runId) {
        return "refs/heads/autopack/" + runId;
    }

    private static LedgerHead head(String runId, String trailer) {
        try {
            return LedgerHead.parse(runId, trailer);
        } catch (IllegalArgumentException e) {
            throw new LaunchException("A commit carries a broken ledger trailer: " + trailer, e);
        }
    }
}
