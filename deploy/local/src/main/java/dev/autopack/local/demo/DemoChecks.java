package dev.autopack.local.demo;

import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.local.ledger.VerifyLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What the demo claims at its end, each claim checked. */
public record DemoChecks(
        RunView run,
        long settledTokens,
        List<String> commits,
        VerifyLedger.Result ledger,
        DemoStories stories) {

    public boolean areAllGood() {
        return isDone()
                && hasOneCommitPerPhase()
                && tokensAddUp()
                && ledger.isIntact()
                && stories.areAllProven();
    }

    public String print() {
        var lines = new ArrayList<String>();
        lines.add(stories.print());
        lines.add(line(isDone(), "the run ended as " + run.state() + because()));
        lines.add(
                line(
                        hasOneCommitPerPhase(),
                        "branch autopack/%s has %d commits for %d phases"
                                .formatted(run.id(), commits.size(), run.phases().size())));
        lines.add(
                line(
                        tokensAddUp(),
                        String.format(
                                Locale.ROOT,
                                "tokens add up: %,d in the ledger, %,d in the phases, %,d in the run",
                                settledTokens,
                                phaseTokens(),
                                run.tokensUsed())));
        lines.add(line(ledger.isIntact(), ledger.sentence()));
        return String.join("\n", lines) + "\n";
    }

    private boolean isDone() {
        return run.state() == RunStatus.DONE_SUCCESS;
    }

    /** Each phase names its commit, and the branch holds exactly these, in order. */
    private boolean hasOneCommitPerPhase() {
        var named =
                run.phases().stream().map(phase -> Objects.requireNonNullElse(phase.commit(), ""));
        var onBranch = commits.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
        return !commits.isEmpty() && named.toList().equals(onBranch);
    }

    private boolean tokensAddUp() {
        return settledTokens == run.tokensUsed() && phaseTokens() == run.tokensUsed();
    }

    private long phaseTokens() {
        return run.phases().stream().mapToLong(phase -> phase.tokensUsed()).sum();
    }

    private String because() {
        var reason = run.failureReason();
        return reason == null ? "" : " (" + reason + ")";
    }

    private static String line(boolean good, String text) {
        return "  %s %s".formatted(good ? "✓" : "✗", text);
    }
}
