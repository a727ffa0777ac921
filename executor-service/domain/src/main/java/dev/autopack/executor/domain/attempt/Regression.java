package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.lease.TestedCommit;
import dev.autopack.executor.domain.verification.Delta;
import dev.autopack.executor.domain.verification.Renames;
import dev.autopack.executor.domain.verification.Severity;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Tells the next attempt which tests broke and how. */
final class Regression {
    private static final int LISTED_MAX = 20;
    private static final int TAIL_MAX = 4_000;

    private Regression() {}

    /** Whether the tests that were there before gate the change as they were. */
    enum Tests {
        GATING,
        /** A person approved the change with its edits of tests: what they gated is gone. */
        EDITED_WITH_APPROVAL
    }

    /** Empty when nothing speaks against the commit. */
    static Optional<String> of(TestedCommit tested, Tests tests) {
        var delta =
                switch (tests) {
                    case GATING -> tested.delta();
                    case EDITED_WITH_APPROVAL -> tested.delta().withoutDisappeared();
                };
        var old =
                switch (tests) {
                    case GATING -> tested.oldTests().filter(Delta::regressed);
                    case EDITED_WITH_APPROVAL -> Optional.<Delta>empty();
                };
        var missing = missing(tested);
        return delta.regressed() || old.isPresent() || !missing.isEmpty()
                ? Optional.of(describe(tested, delta, old, missing))
                : Optional.empty();
    }

    /** Tests that the phase requires to pass and that do not, whatever they did before. */
    static List<String> missing(TestedCommit tested) {
        return tested.command().stream()
                .flatMap(command -> command.required().stream())
                .filter(id -> !tested.report().passed(id) && !tested.delta().flaky().contains(id))
                .sorted()
                .toList();
    }

    private static String describe(
            TestedCommit tested, Delta delta, Optional<Delta> old, List<String> missing) {
        var text = new StringJoiner("\n");
        if (delta.severity() != Severity.NONE) {
            text.add("%s regression".formatted(delta.severity()));
        }
        list(text, "New failures", withSignatures(tested, delta.newFailures()));
        list(text, "Tests that are gone", withGuesses(tested, delta.disappeared()));
        list(text, "The test run itself failed", delta.collectionErrors());
        list(text, "Required tests that did not pass", missing);
        old.ifPresent(regressed -> describeOld(text, regressed));
        var log = tested.report().logTail();
        if (!log.isBlank()) {
            text.add("End of the test log:");
            text.add(log.substring(Math.max(0, log.length() - TAIL_MAX)));
        }
        return text.toString();
    }

    private static void describeOld(StringJoiner text, Delta old) {
        text.add(
                "The change edits tests that were there before. With those tests as they were, the"
                        + " rest of the change breaks them; only a person can allow that.");
        list(text, "Old tests that fail", old.newFailures());
        list(text, "Old tests that do not run any more", old.disappeared());
        list(text, "The run of the old tests itself failed", old.collectionErrors());
    }

    private static List<String> withSignatures(TestedCommit tested, List<String> failures) {
        return failures.stream()
                .map(id -> tested.report().find(id).map(Regression::line).orElse(id))
                .toList();
    }

    private static String line(TestCase test) {
        return test.signature().isBlank() ? test.id() : test.id() + ": " + test.signature();
    }

    private static List<String> withGuesses(TestedCommit tested, List<String> gone) {
        var before = tested.baseline().orElseGet(TestReport::notRun);
        var renames = new Renames(before, tested.report());
        var lines = new ArrayList<String>();
        for (var id : gone.subList(0, Math.min(LISTED_MAX, gone.size()))) {
            lines.add(renames.of(id).map(now -> renamed(id, now)).orElse(id));
        }
        return lines;
    }

    private static String renamed(String id, String now) {
        return "%s (perhaps it is %s now; a test keeps its name and its place)".formatted(id, now);
    }

    private static void list(StringJoiner text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.add(title + ":");
            lines.stream().limit(LISTED_MAX).forEach(each -> text.add("- " + each));
        }
    }
}
