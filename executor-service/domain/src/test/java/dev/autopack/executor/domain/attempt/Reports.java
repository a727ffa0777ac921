package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Test reports to test with. */
final class Reports {
    private Reports() {}

    static TestReport of(String id, CaseOutcome outcome) {
        return of(List.of(new TestCase(id, outcome, "")));
    }

    static TestReport of(List<TestCase> cases) {
        var failed = cases.stream().anyMatch(test -> test.outcome().isFailure());
        return TestReport.exited(failed ? 1 : 0, cases, Duration.ofMillis(5), "log");
    }

    /** Two tests that pass, and these that fail, over what the command printed. */
    static TestReport failing(List<String> ids, String log) {
        var cases =
                Stream.concat(
                                Stream.of("one", "two")
                                        .map(id -> new TestCase(id, CaseOutcome.PASSED, "")),
                                ids.stream().map(id -> new TestCase(id, CaseOutcome.FAILED, "")))
                        .toList();
        return TestReport.exited(ids.isEmpty() ? 0 : 1, cases, Duration.ofMillis(5), log);
    }
}
