package dev.autopack.executor.domain.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two opinions part, in words. */
final class Disagreement {
    private static final long RATIO_MAX = 2;

    private Disagreement() {}

    static List<String> between(Opinion one, Opinion other) {
        var found = new ArrayList<String>();
        if (one.approves() != other.approves()) {
            found.add("approval_mismatch: %s, %s".formatted(word(one), word(other)));
        }
        if (severityDiffers(one.serious().size(), other.serious().size())) {
            found.add(
                    "severity_mismatch: %s has %d serious findings, %s has %d"
                            .formatted(
                                    one.role(),
                                    one.serious().size(),
                                    other.role(),
                                    other.serious().size()));
        }
        missed(one, other, found);
        missed(other, one, found);
        return found;
    }

    private static String word(Opinion opinion) {
        return opinion.role() + (opinion.approves() ? " approves" : " does not approve");
    }

    private static boolean severityDiffers(long one, long other) {
        return Math.max(one, other) > RATIO_MAX * Math.max(1, Math.min(one, other));
    }

    private static void missed(Opinion one, Opinion other, List<String> found) {
        var categories = new TreeSet<String>();
        one.serious().forEach(finding -> categories.add(finding.category()));
        other.findings().forEach(finding -> categories.remove(finding.category()));
        categories.forEach(
                category ->
                        found.add(
                                "category_miss: %s says nothing of %s"
                                        .formatted(other.role(), category)));
    }
}
