package dev.autopack.api.domain.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the tests of a commit showed.
 *
 * @param commit the tested commit, empty when the run has no repository
 * @param exitFailed the command ended with another code than 0, or with none
 * @param total tests that ran
 * @param baselineKnown whether the tests ran before the change too
 * @param compared the tests of the change, and the tests as they were, with the baseline
 */
public record TestFacts(
        String commit,
        Status status,
        boolean exitFailed,
        int total,
        boolean baselineKnown,
        Compared compared) {
    private static final String OLD = "old_tests_";

    /** How the test command ended. */
    public enum Status {
        PASSED,
        FAILED,
        TIMED_OUT,
        SKIPPED
    }

    /** The difference to the baseline, test by test. */
    public record Delta(
            List<String> preexistingFailures,
            List<String> newFailures,
            List<String> fixed,
            List<String> flaky,
            List<String> disappeared,
            List<String> collectionErrors) {
        public static final Delta NONE =
                new Delta(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Delta {
            preexistingFailures = sorted(preexistingFailures);
            newFailures = sorted(newFailures);
            fixed = sorted(fixed);
            flaky = sorted(flaky);
            disappeared = sorted(disappeared);
            collectionErrors = sorted(collectionErrors);
        }

        private void keep(String prefix, Map<String, @Nullable Object> content) {
            content.put(prefix + "preexisting_failures", preexistingFailures);
            content.put(prefix + "new_failures", newFailures);
            content.put(prefix + "fixed", fixed);
            content.put(prefix + "flaky", flaky);
            content.put(prefix + "disappeared", disappeared);
            content.put(prefix + "collection_errors", collectionErrors);
        }

        private static Delta of(String prefix, Content content) {
            return new Delta(
                    content.texts(prefix + "preexisting_failures"),
                    content.texts(prefix + "new_failures"),
                    content.texts(prefix + "fixed"),
                    content.texts(prefix + "flaky"),
                    content.texts(prefix + "disappeared"),
                    content.texts(prefix + "collection_errors"));
        }

        private static List<String> sorted(List<String> ids) {
            return ids.stream().sorted().toList();
        }
    }

    /**
     * Two differences to the baseline.
     *
     * @param oldTests of the tests that the change edits, as they were before it; nothing when it
     *     leaves them alone
     */
    public record Compared(Delta delta, Delta oldTests) {}

    public TestFacts(
            String commit,
            Status status,
            boolean exitFailed,
            int total,
            boolean baselineKnown,
            Delta delta) {
        this(commit, status, exitFailed, total, baselineKnown, new Compared(delta, Delta.NONE));
    }

    public Delta delta() {
        return compared.delta();
    }

    public Delta oldTests() {
        return compared.oldTests();
    }

    /** The form in which it is kept as evidence. */
    public Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("commit", commit);
        content.put("status", status.name());
        content.put("exit_failed", exitFailed);
        content.put("total", total);
        content.put("baseline_known", baselineKnown);
        delta().keep("", content);
        if (!oldTests().equals(Delta.NONE)) {
            oldTests().keep(OLD, content);
        }
        return content;
    }

    static TestFacts of(Content content) {
        return new TestFacts(
                content.text("commit"),
                Status.valueOf(content.text("status")),
                content.flag("exit_failed"),
                content.number("total"),
                content.flag("baseline_known"),
                new Compared(
                        Delta.of("", content),
                        content.has(OLD + "new_failures") ? Delta.of(OLD, content) : Delta.NONE));
    }
}
