package dev.autopack.api.server.git;

import dev.autopack.api.server.config.GitConfig;
import java.nio.file.Path;
import java.time.Duration;

/** The settings of a test. */
record TestGitConfig(Path mirrorDir, boolean localRepositories) implements GitConfig {
    @Override
    public Duration timeout() {
        return Duration.ofSeconds(30);
    }

    @Override
    public int filesMax() {
        return 100;
    }

    @Override
    public int compareBytesMax() {
        return 100_000;
    }
}
