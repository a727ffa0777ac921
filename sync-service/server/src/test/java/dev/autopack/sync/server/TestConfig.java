package dev.autopack.sync.server;

import dev.autopack.sync.server.config.SyncConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Options as values. */
public record TestConfig(
        Map<String, Path> projects, int ledgerBytesMax, int skippedListedMax, int atOnceMax)
        implements SyncConfig, SyncConfig.Limits {

    public static TestConfig of() {
        return new TestConfig(Map.of(), 1_000, 10, 2);
    }

    public TestConfig withProject(String id, Path docs) {
        return new TestConfig(Map.of(id, docs), ledgerBytesMax, skippedListedMax, atOnceMax);
    }

    public TestConfig withAtOnceMax(int most) {
        return new TestConfig(projects, ledgerBytesMax, skippedListedMax, most);
    }

    @Override
    public Limits limits() {
        return this;
    }

    @Override
    public int ledgerLinesMax() {
        return 100;
    }

    @Override
    public Duration turnWait() {
        return Duration.ZERO;
    }
}
