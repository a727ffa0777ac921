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
     * Nothing but the new failures is decided by the second run.
     */
    public Delta afterRerun(TestReport again) {
        var passing = newFailures.stream().filter(again::passed);
        var failing = newFailures.stream().filter(id -> !again.passed(id)).toList();
        var unsteady = Stream.concat(flaky.stream(), passing).toList();
        return new Delta(
                preexistingFailures, failing, fixed, unsteady, disappeared, collectionErrors);
    }

    /** The same where a person has agreed that tests go. */
    public Delta withoutDisappeared() {
        return new Delta(
                preexistingFailures, newFailures, fixed, flaky, List.of(), collectionErrors);
    }

    public boolean regressed() {
        return !newFailures.isEmpty() || !disappeared.isEmpty() || !collectionErrors.isEmpty();
    }

    public Severity severity() {
        return Severity.of(newFailures.size() + collectionErrors.size());
    }

    private Delta with(List<String> errors) {
        return new Delta(preexistingFailures, newFailures, fixed, flaky, disappeared, errors);
    }

    private static Delta compare(TestReport before, TestReport now) {
        var failing = now.cases().keySet().stream().filter(now::failed).toList();
        return new Delta(
                failing.stream().filter(before::failed).toList(),
                failing.stream().filter(id -> !before.failed(id)).toList(),
                fixed(before, now),
                flaky(before, now),
                gone(before, now),
                collection(before, now));
    }

    private static List<String> fixed(TestReport before, TestReport now) {
        return before.cases().keySet().stream()
                .filter(before::failed)
                .filter(id -> now.ended(id, CaseOutcome.PASSED))
                .toList();
    }

    // A test that was flaky before the change is not mended because it happened to pass.
    private static List<String> flaky(TestReport before, TestReport now) {
        var lucky = before.idsOf(CaseOutcome.FLAKY::equals).stream().filter(now::passed);
        return Stream.concat(now.idsOf(CaseOutcome.FLAKY::equals).stream(), lucky).toList();
    }

    private static List<String> gone(TestReport before, TestReport now) {
        return before.idsOf(CaseOutcome::ran).stream()
                .filter(id -> now.find(id).isEmpty())
                .toList();
    }

    private static List<String> collection(TestReport before, TestReport now) {
        var errors = new ArrayList<String>();
        now.cases().values().stream()
                .filter(test -> test.outcome() == CaseOutcome.UNCOLLECTED)
                .map(Delta::line)
                .forEach(errors::add);
        var none = now.idsOf(CaseOutcome::ran).isEmpty();
        var usual = before.idsOf(CaseOutcome::ran).size();
        if (now.failedWithoutReason()) {
            // A bad exit that no failing test explains is a run that did not go as it should.
            errors.add(
                    none
                            ? "no test ran and the test command failed"
                            : "the test command failed although no test did");
        } else if (none && usual > 0) {
            errors.add("no test ran although %d did before the change".formatted(usual));
        }
        return errors;
    }

    private static String line(TestCase uncollected) {
        return uncollected.signature().isBlank()
                ? uncollected.id()
                : uncollected.id() + ": " + uncollected.signature();
    }

    private static List<String> sorted(List<String> ids) {
        return ids.stream().distinct().sorted().toList();
    }
}
