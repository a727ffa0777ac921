package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCommand;
import dev.autopack.executor.domain.verification.TestReport;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTestRunnerTest {
    private static final Duration TOOK = Duration.ofMillis(5);

    @TempDir Path tree;

    @Test
    void reportsOfThisRunAreReadAndOlderOnesAreNot() throws IOException {
        write("target/surefire-reports/TEST-Old.xml", "<testcase name='old'/>");

        var report =
                run(
                        _ -> {
                            write(
                                    "target/surefire-reports/TEST-New.xml",
                                    "<testcase name='new'><failure type='X'/></testcase>");
                            return new Ending.Exited(1, TOOK, "log");
                        });

        assertThat(report.cases()).containsOnlyKeys("new");
        assertThat(report.cases().get("new").outcome()).isEqualTo(CaseOutcome.FAILED);
        assertThat(report.exitCode()).hasValue(1);
        assertThat(report.logTail()).isEqualTo("log");
    }

    @Test
    void withoutAReportTheExitCodeIsAllThereIs() {
        var report = run(_ -> new Ending.Exited(0, TOOK, ""));

        assertThat(report.cases()).isEmpty();
        assertThat(report.exitCode()).hasValue(0);
    }

    @Test
    void halfAReportIsNoReportAndIsNotPassedOver() throws IOException {
        var report =
                run(
                        _ -> {
                            write("build/reports/a.xml", "<testcase name='a'/><testcase");
                            write("build/reports/b.xml", "<testcase name='b'/>");
                            return new Ending.Exited(0, TOOK, "");
                        });

        assertThat(report.cases()).containsOnlyKeys("b", "build/reports/a.xml");
        assertThat(report.cases().get("build/reports/a.xml").outcome())
                .isEqualTo(CaseOutcome.UNCOLLECTED);
    }

    @Test
    void whatTheCommandPrintsIsReadWhenItLeavesNoFile() {
        var report = run(job -> printing(job, "TAP version 13\nok 1 - adds\n1..1\n"));

        assertThat(report.cases()).containsOnlyKeys("adds");
    }

    @Test
    void aFileCountsMoreThanWhatIsPrinted() {
        var report =
                run(
                        job -> {
                            write("junit.xml", "<testcase name='real'/>");
                            return printing(job, "1..1\nok 1 - printed\n");
                        });

        assertThat(report.cases()).containsOnlyKeys("real");
    }

    private static Ending printing(Job job, String words) {
        var bytes = words.getBytes(StandardCharsets.UTF_8);
        job.listener().heard(bytes, bytes.length);
        return new Ending.Exited(0, TOOK, words);
    }

    @Test
    void aTimeOutIsAReportWithoutAnExitCode() {
        var report = run(_ -> new Ending.TimedOut(TOOK, "so far"));

        assertThat(report.ending()).isEqualTo(TestReport.Ending.TIMED_OUT);
        assertThat(report.exitCode()).isEmpty();
    }

    @Test
    void aMissingCommandIsTheEnvironmentsFault() {
        assertThatThrownBy(() -> run(_ -> new Ending.Missing(TOOK, "no gradle")))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> assertThat(it.reason()).isEqualTo(Reason.TEST_COMMAND_NOT_FOUND));
    }

    private TestReport run(Function<Job, Ending> sandbox) {
        var command =
                new TestCommand(
                        List.of("mvn", "test"), "", Duration.ofMinutes(1), List.of(), List.of());
        return CommandTestRunner.run(sandbox, tree, command);
    }

    private void write(String path, String cases) {
        try {
            var file = tree.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "<testsuite>%s</testsuite>".formatted(cases));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
