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
 */
public record TestFacts(
        String commit,
        Status status,
        boolean exitFailed,
        int total,
        boolean baselineKnown,
        Delta delta) {
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

        private static List<String> sorted(List<String> ids) {
            return ids.stream().sorted().toList();
        }
    }

    /** The form in which it is kept as evidence. */
    public Map<String, @Nullable Object> content() {
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("commit", commit);
        content.put("status", status.name());
        content.put("exit_failed", exitFailed);
        content.put("total", total);
        content.put("baseline_known", baselineKnown);
        content.put("preexisting_failures", delta.preexistingFailures());
        content.put("new_failures", delta.newFailures());
        content.put("fixed", delta.fixed());
        content.put("flaky", delta.flaky());
        content.put("disappeared", delta.disappeared());
        content.put("collection_errors", delta.collectionErrors());
        return content;
    }

    static TestFacts of(Content content) {
        return new TestFacts(
                content.text("commit"),
                Status.valueOf(content.text("status")),
                content.flag("exit_failed"),
                content.number("total"),
                content.flag("baseline_known"),
                new Delta(
                        content.texts("preexisting_failures"),
                        content.texts("new_failures"),
                        content.texts("fixed"),
                        content.texts("flaky"),
                        content.texts("disappeared"),
                        content.texts("collection_errors")));
    }
}
