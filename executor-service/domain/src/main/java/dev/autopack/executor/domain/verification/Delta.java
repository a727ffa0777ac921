package dev.autopack.executor.domain.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change did to the tests, test by test, in six classes of sorted ids. */
public record Delta(
        List<String> preexistingFailures,
        List<String> newFailures,
        List<String> fixed,
        List<String> flaky,
        List<String> disappeared,
        List<String> collectionErrors) {
    private static final Delta NOTHING =
            new Delta(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Delta {
        preexistingFailures = sorted(preexistingFailures);
        newFailures = sorted(newFailures);
        fixed = sorted(fixed);
        flaky = sorted(flaky);
        disappeared = sorted(disappeared);
        collectionErrors = sorted(collectionErrors);
    }

    /** With an unknown baseline every failure counts as new: unknown is not success. */
    public static Delta between(Optional<TestReport> baseline, TestReport now) {
        return switch (now.ending()) {
            case NOT_RUN -> NOTHING;
            case TIMED_OUT -> NOTHING.with(List.of("the test command ran out of time"));
            case EXITED -> compare(baseline.orElseGet(TestReport::notRun), now);
        };
    }

    /**
     * A new failure that passes when it is run once more is flaky; one that is not run again stays.
     */
    public Delta afterRerun(TestReport again) {
        var passing = newFailures.stream().filter(again::passed).toList();
        var failing = newFailures.stream().filter(id -> !again.passed(id)).toList();
        return new Delta(
                preexistingFailures, failing, fixed, passing, disappeared, collectionErrors);
    }

    public boolean regressed() {
        return !newFailures.isEmpty() || !disappeared.isEmpty() || !collectionErrors.isEmpty();
    }

    private Delta with(List<String> errors) {
        return new Delta(preexistingFailures, newFailures, fixed, flaky, disappeared, errors);
    }

    private static Delta compare(TestReport before, TestReport now) {
        var failing = now.cases().keySet().stream().filter(now::failed).toList();
        var known = failing.stream().filter(before::failed).toList();
        var fresh = failing.stream().filter(id -> !before.failed(id)).toList();
        var fixed = before.cases().keySet().stream().filter(before::failed).filter(now::passed);
        return new Delta(
                known, fresh, fixed.toList(), List.of(), gone(before, now), collection(now));
    }

    private static List<String> gone(TestReport before, TestReport now) {
        return before.cases().values().stream()
                .filter(test -> test.outcome() != CaseOutcome.SKIPPED)
                .map(TestCase::id)
                .filter(id -> now.find(id).isEmpty())
                .toList();
    }

    // A bad exit that no failing test explains is a test run that did not happen as it should.
    private static List<String> collection(TestReport now) {
        var errors = new ArrayList<String>();
        if (now.failedWithoutReason()) {
            errors.add(
                    now.cases().isEmpty()
                            ? "no test ran and the test command failed"
                            : "the test command failed although no test did");
        }
        return errors;
    }

    private static List<String> sorted(List<String> ids) {
        return Stream.of(ids).flatMap(List::stream).distinct().sorted().toList();
    }
}
