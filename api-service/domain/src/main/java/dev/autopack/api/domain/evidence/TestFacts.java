package dev.autopack.api.domain.evidence;

import java.util.List;

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
}
