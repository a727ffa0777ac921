package dev.autopack.executor.domain.review;

import java.util.StringJoiner;

/** Tells the next attempt why the auditors said no. */
public final class Rejection {
    private static final int LISTED_MAX = 30;
    private static final int CHARS_MAX = 400;

    private Rejection() {}

    public static String describe(Review review) {
        var text = new StringJoiner("\n");
        text.add(review.verdict());
        review.opinions().stream()
                .flatMap(opinion -> opinion.findings().stream())
                .distinct()
                .limit(LISTED_MAX)
                .forEach(finding -> text.add(line(finding)));
        return text.toString();
    }

    private static String line(Finding finding) {
        var where = finding.path().isEmpty() ? "" : " in " + finding.path();
        return "- %s %s%s: %s"
                .formatted(
                        finding.severity().wire(),
                        finding.category(),
                        where,
                        bounded(finding.description()));
    }

    private static String bounded(String words) {
        return words.length() <= CHARS_MAX ? words : words.substring(0, CHARS_MAX) + " …";
    }
}
