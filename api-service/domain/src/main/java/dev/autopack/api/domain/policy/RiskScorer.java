package dev.autopack.api.domain.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Adds up what makes a change risky; the same change always scores the same. */
final class RiskScorer {
    private static final Set<String> HIGH =
            Set.of(
                    "database_migration",
                    "schema_change",
                    "security",
                    "authentication",
                    "authorization");
    private static final Set<String> RAISED =
            Set.of("api_change", "refactor", "infrastructure", "configuration");

    private RiskScorer() {}

    static boolean isHighRisk(String category) {
        return HIGH.contains(category.toLowerCase(Locale.ROOT));
    }

    static RiskScore score(List<String> paths, boolean protectedPath, PhaseRules rules) {
        var reasons = new ArrayList<String>();
        // In hundredths, because sums of such doubles depend on their order.
        int score =
                noted(reasons, size(paths.size()), "Large scope")
                        + noted(reasons, protectedPath ? 50 : 0, "Protected paths")
                        + noted(reasons, category(rules), "High-risk category")
                        + noted(reasons, crossing(paths), "Cross-cutting");
        return new RiskScore(Math.min(100, score) / 100.0, reasons);
    }

    private static int noted(List<String> reasons, int points, String reason) {
        if (points > 0) {
            reasons.add(reason);
        }
        return points;
    }

    private static int size(int files) {
        if (files <= 5) {
            return 0;
        }
        if (files <= 10) {
            return 10;
        }
        return Math.min(40, 20 + Math.max(0, files - 20));
    }

    private static int category(PhaseRules rules) {
        var words = (rules.category() + " " + rules.description()).toLowerCase(Locale.ROOT);
        if (HIGH.stream().anyMatch(words::contains)) {
            return 30;
        }
        return RAISED.stream().anyMatch(words::contains) ? 15 : 0;
    }

    private static int crossing(List<String> paths) {
        long folders = paths.stream().map(RiskScorer::topFolder).distinct().count();
        if (folders <= 1) {
            return 0;
        }
        return folders == 2 ? 5 : (int) Math.min(20, 10 + 2 * (folders - 3));
    }

    private static String topFolder(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
