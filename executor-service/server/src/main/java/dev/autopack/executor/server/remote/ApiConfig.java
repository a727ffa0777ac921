package dev.autopack.executor.server.remote;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** How the executor reaches the API. */
@ConfigMapping(prefix = "executor.api")
interface ApiConfig {
    /** Where the API is. */
    @WithDefault("http://127.0.0.1:8000")
    URI url();

    /** The longest wait for a connection. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** The longest wait for an ordinary answer. */
    @WithDefault("PT15S")
    Duration timeout();

    /** The longest wait for the finalize gate, which reads the pushed commit before it answers. */
    @WithDefault("PT90S")
    Duration settleTimeout();

    /** How often a call is tried before the API counts as away. */
    @WithDefault("5")
    int triesMax();

    /** The pause after the first failed try; it doubles with each further one. */
    @WithDefault("PT0.2S")
    Duration pause();
}
