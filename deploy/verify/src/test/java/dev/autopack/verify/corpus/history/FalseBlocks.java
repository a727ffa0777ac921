package dev.autopack.verify.corpus.history;

import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.verify.corpus.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what is blocked of changes that deserve no blame. */
final class FalseBlocks {
    private static final int EXAMPLES_MAX = 5;

    private final Checks checks = new Checks();
    private final Map<String, List<String>> blocked = new TreeMap<>();
    private int changes;
    private int refused;
    private int forbidden;
    private int held;

    void look(HistoricChange one) {
        var rules = new Checks.Rules(List.of(), List.of(), List.of());
        var change = one.change();
        changes++;
        var refusals = checks.refusals(change, one.base(), rules);
        if (!refusals.isEmpty()) {
            refused++;
            refusals.forEach(refusal -> note(refusal, one));
            return;
        }
        switch (checks.verdict(change, one.base(), rules)) {
            case Verdict.Clear _ -> {}
            case Verdict.NeedsApproval _ -> held++;
            case Verdict.Forbidden(var violations) -> {
                forbidden++;
                violations.forEach(violation -> note("forbidden: " + violation, one));
            }
        }
    }

    int changes() {
        return changes;
    }

    int blocked() {
        return refused + forbidden;
    }

    double rate() {
        return changes == 0 ? 0 : (double) blocked() / changes;
    }

    /** The share that waits for a person, which is the policy's business and no mistake. */
    double heldRate() {
        return changes == 0 ? 0 : (double) held / changes;
    }

    /** Blocks by code, with a few examples each. */
    String report() {
        var text = new StringBuilder();
        text.append(
                "%d changes, %d blocked (%.2f %%), %d wait for approval (%.1f %%)%n"
                        .formatted(changes, blocked(), rate() * 100, held, heldRate() * 100));
        blocked.forEach(
                (code, all) -> {
                    text.append("%s: %d%n".formatted(code, all.size()));
                    all.stream()
                            .limit(EXAMPLES_MAX)
                            .forEach(example -> text.append("  %s%n".formatted(example)));
                });
        return text.toString();
    }

    private void note(String refusal, HistoricChange one) {
        var code = refusal.substring(0, refusal.indexOf(':'));
        blocked.computeIfAbsent(code, _ -> new ArrayList<>()).add(one.name() + ": " + refusal);
    }
}
