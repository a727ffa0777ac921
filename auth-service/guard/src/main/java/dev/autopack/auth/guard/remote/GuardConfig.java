package dev.autopack.auth.guard.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How a service reaches auth-service. */
@ConfigMapping(prefix = "guard")
public interface GuardConfig {
    /** Where auth-service is. */
    @WithDefault("http://127.0.0.1:8100")
    URI authUrl();

    /** File with this service's own API key; without it API keys of others cannot be checked. */
    Optional<Path> serviceKeyFile();

    /** How long fetched verification keys are fresh; older ones still serve during an outage. */
    @WithDefault("PT5M")
    Duration keysFresh();

    /** The least time between two fetches, however many unknown keys are named. */
    @WithDefault("PT10S")
    Duration keysPause();

    /** How long a judgement about an API key holds, and so how long a revoked key still opens. */
    @WithDefault("PT5S")
    Duration apiKeyFresh();

    /** Judgements about API keys that are kept at once. */
    @WithDefault("10000")
    int apiKeysMax();

    /** The longest wait for one answer of auth-service. */
    @WithDefault("PT3S")
    Duration timeout();
}
