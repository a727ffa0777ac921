package dev.autopack.executor.server.verification;

import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import java.time.Duration;
import java.util.List;

/** A baseline as it is kept on disk; only runs that came to their end are kept. */
record StoredReport(int exitCode, long tookMs, List<StoredCase> cases, String logTail) {

    /** One test. */
    record StoredCase(String id, CaseOutcome outcome, String signature) {}

    static StoredReport of(TestReport report) {
        var cases =
                report.cases().values().stream()
                        .map(it -> new StoredCase(it.id(), it.outcome(), it.signature()))
                        .toList();
        return new StoredReport(
                report.exitCode().orElseThrow(), report.took().toMillis(), cases, report.logTail());
    }

    TestReport report() {
        var tests =
                cases.stream()
                        .map(it -> new TestCase(it.id(), it.outcome(), it.signature()))
                        .toList();
        return TestReport.exited(exitCode, tests, Duration.ofMillis(tookMs), logTail);
    }
}
