package dev.autopack.auth.guard.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Guard's options as a value. */
record TestConfig(URI authUrl, Optional<Path> serviceKeyFile, int apiKeysMax)
        implements GuardConfig {

    @Override
    public Duration keysFresh() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration keysPause() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration apiKeyFresh() {
        return Duration.ofSeconds(5);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(20);
    }
}
