package dev.autopack.executor.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.verification.BaselineCacheContract;
import dev.autopack.executor.domain.verification.BaselineKey;
import dev.autopack.executor.domain.verification.CaseOutcome;
import dev.autopack.executor.domain.verification.TestCase;
import dev.autopack.executor.domain.verification.TestReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskBaselineCacheTest extends BaselineCacheContract {
    private static final TestReport REPORT =
            TestReport.exited(
                    1,
                    List.of(new TestCase("A#b", CaseOutcome.FAILED, "X wrong")),
                    Duration.ofMillis(12),
                    "");

    @TempDir Path place;

    @Test
    void aBaselineIsFoundAfterARestartUnderItsOwnKeyOnly() {
        cache().keep(key("tree", "mvn", "test"), REPORT);

        assertThat(cache().find(key("tree", "mvn", "test"))).contains(REPORT);
        assertThat(cache().find(key("tree", "mvn test"))).isEmpty();
        assertThat(cache().find(key("other", "mvn", "test"))).isEmpty();
    }

    @Test
    void aRunThatDidNotEndIsNotRemembered() {
        cache().keep(key("tree", "mvn"), TestReport.timedOut(Duration.ofMillis(1), ""));

        assertThat(cache().find(key("tree", "mvn"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "[]", "\n{}", "{\"exit_code\":0,", "\0\0\0\0"})
    void aDamagedFileIsNoBaseline(String damaged) throws IOException {
        cache().keep(key("tree", "mvn"), REPORT);
        Files.writeString(only(), damaged);

        assertThat(cache().find(key("tree", "mvn"))).isEmpty();
    }

    @Test
    void aFileThatSaysSomethingElseThanWhatWasKeptIsNoBaseline() throws IOException {
        cache().keep(key("tree", "mvn"), REPORT);
        Files.writeString(only(), Files.readString(only()).replace("FAILED", "PASSED"));

        assertThat(cache().find(key("tree", "mvn"))).isEmpty();
    }

    private Path only() throws IOException {
        try (var files = Files.list(place)) {
            return files.findFirst().orElseThrow();
        }
    }

    @Override
    protected DiskBaselineCache cache() {
        return new DiskBaselineCache(place, InstantSource.system());
    }

    private static BaselineKey key(String tree, String... command) {
        return new BaselineKey(tree, List.of(command), "here");
    }
}
