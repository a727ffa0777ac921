package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.verification.TestCase;
import java.util.List;
import java.util.StringJoiner;

/** Tells the next attempt which tests broke and how. */
final class Regression {
    private static final int LISTED_MAX = 20;
    private static final int TAIL_MAX = 4_000;

    private Regression() {}

    static String describe(TestedCommit tested, List<String> missing) {
        var text = new StringJoiner("\n");
        list(text, "New failures", withSignatures(tested));
        list(text, "Tests that are gone", tested.delta().disappeared());
        list(text, "The test run itself failed", tested.delta().collectionErrors());
        list(text, "Required tests that did not pass", missing);
        var log = tested.report().logTail();
        if (!log.isBlank()) {
            text.add("End of the test log:");
            text.add(log.substring(Math.max(0, log.length() - TAIL_MAX)));
        }
        return text.toString();
    }

    private static List<String> withSignatures(TestedCommit tested) {
        return tested.delta().newFailures().stream()
                .map(id -> tested.report().find(id).map(Regression::line).orElse(id))
                .toList();
    }

    private static String line(TestCase test) {
        return test.signature().isBlank() ? test.id() : test.id() + ": " + test.signature();
    }

    private static void list(StringJoiner text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.add(title + ":");
            lines.stream().limit(LISTED_MAX).forEach(each -> text.add("- " + each));
        }
    }
}
