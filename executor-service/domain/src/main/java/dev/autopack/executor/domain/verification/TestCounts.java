package dev.autopack.executor.domain.verification;

import java.util.Collection;

/** How many tests ran and how they ended; what could not be collected counts as an error. */
public record TestCounts(int total, int passed, int failed, int errors, int skipped) {
    static TestCounts of(Collection<TestCase> cases) {
        return new TestCounts(
                cases.size(),
                count(cases, CaseOutcome.PASSED) + count(cases, CaseOutcome.FLAKY),
                count(cases, CaseOutcome.FAILED),
                count(cases, CaseOutcome.ERROR) + count(cases, CaseOutcome.UNCOLLECTED),
                count(cases, CaseOutcome.SKIPPED));
    }

    private static int count(Collection<TestCase> cases, CaseOutcome outcome) {
        return (int) cases.stream().filter(test -> test.outcome() == outcome).count();
    }
}
