package dev.autopack.executor.domain.verification;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One run of the test command.
 *
 * @param exitCode empty when it was ended by the time limit or did not run
 * @param cases by id; empty when the tool wrote no report
 * @param logTail the end of what it printed
 */
public record TestReport(
        Ending ending,
        OptionalInt exitCode,
        SortedMap<String, TestCase> cases,
        Duration took,
        String logTail) {
    /** How the command came to its end. */
    public enum Ending {
        EXITED,
        TIMED_OUT,
        NOT_RUN
    }

    public TestReport {
        cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    }

    public static TestReport exited(
            int code, Collection<TestCase> cases, Duration took, String tail) {
        return new TestReport(Ending.EXITED, OptionalInt.of(code), byId(cases), took, tail);
    }

    public static TestReport timedOut(Duration took, String tail) {
        return new TestReport(Ending.TIMED_OUT, OptionalInt.empty(), new TreeMap<>(), took, tail);
    }

    public static TestReport notRun() {
        return new TestReport(
                Ending.NOT_RUN, OptionalInt.empty(), new TreeMap<>(), Duration.ZERO, "");
    }

    public TestCounts counts() {
        return TestCounts.of(cases.values());
    }

    public Optional<TestCase> find(String id) {
        return Optional.ofNullable(cases.get(id));
    }

    /** A test with this id ran and passed; an absent one did not. */
    public boolean passed(String id) {
        return find(id).map(TestCase::outcome).filter(CaseOutcome::isPass).isPresent();
    }

    boolean failed(String id) {
        return ended(id, CaseOutcome.FAILED) || ended(id, CaseOutcome.ERROR);
    }

    boolean ended(String id, CaseOutcome outcome) {
        return find(id).map(TestCase::outcome).filter(outcome::equals).isPresent();
    }

    List<String> idsOf(Predicate<CaseOutcome> outcome) {
        return cases.values().stream()
                .filter(test -> outcome.test(test.outcome()))
                .map(TestCase::id)
                .toList();
    }

    /** Some test failed, so that running all of them once more may tell flaky ones from broken. */
    public boolean hasFailures() {
        return cases.keySet().stream().anyMatch(this::failed);
    }

    /** The command failed although no test of its reports did. */
    public boolean failedWithoutReason() {
        var badly = exitCode.isPresent() && exitCode.getAsInt() != 0;
        return badly && cases.values().stream().noneMatch(test -> test.outcome().isFailure());
    }

    /**
     * What two runs of the same tree show: a test that failed in one and passed in one is flaky.
     */
    public TestReport besides(TestReport again) {
        var both = new TreeMap<String, TestCase>();
        cases.forEach((id, test) -> both.put(id, again.contradicts(test) ? flaky(test) : test));
        return new TestReport(ending, exitCode, both, took.plus(again.took), logTail);
    }

    /** The same, with these tests known as flaky. */
    public TestReport unsteady(Collection<String> ids) {
        var marked = new TreeMap<>(cases);
        ids.forEach(id -> marked.computeIfPresent(id, (_, test) -> flaky(test)));
        return new TestReport(ending, exitCode, marked, took, logTail);
    }

    private boolean contradicts(TestCase test) {
        return test.outcome().isPass() ? failed(test.id()) : passed(test.id()) && test.failed();
    }

    private static TestCase flaky(TestCase test) {
        return new TestCase(test.id(), CaseOutcome.FLAKY, test.signature());
    }

    // A test that is reported twice counts with its worst outcome.
    private static TreeMap<String, TestCase> byId(Collection<TestCase> cases) {
        var sorted = new TreeMap<String, TestCase>();
        cases.forEach(test -> sorted.merge(test.id(), test, TestReport::worse));
        return sorted;
    }

    private static TestCase worse(TestCase one, TestCase other) {
        return rank(other) > rank(one) ? other : one;
    }

    private static int rank(TestCase test) {
        return switch (test.outcome()) {
            case SKIPPED -> 0;
            case PASSED -> 1;
            case FLAKY -> 2;
            case FAILED -> 3;
            case ERROR -> 4;
            case UNCOLLECTED -> 5;
        };
    }
}
