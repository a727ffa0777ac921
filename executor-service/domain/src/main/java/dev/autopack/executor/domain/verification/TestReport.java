package dev.autopack.executor.domain.verification;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

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
        return find(id).map(TestCase::outcome).filter(CaseOutcome.PASSED::equals).isPresent();
    }

    boolean failed(String id) {
        return find(id).map(TestCase::outcome).filter(CaseOutcome::isFailure).isPresent();
    }

    /** The command failed although no test of its reports did. */
    public boolean failedWithoutReason() {
        var badly = exitCode.isPresent() && exitCode.getAsInt() != 0;
        return badly && cases.values().stream().noneMatch(test -> test.outcome().isFailure());
    }

    // A test that is reported twice counts with its worst outcome.
    private static TreeMap<String, TestCase> byId(Collection<TestCase> cases) {
        var sorted = new TreeMap<String, TestCase>();
        cases.forEach(test -> sorted.merge(test.id(), test, TestReport::worse));
        return sorted;
    }

    private static TestCase worse(TestCase one, TestCase other) {
        return other.outcome().isFailure() && !one.outcome().isFailure() ? other : one;
    }
}
