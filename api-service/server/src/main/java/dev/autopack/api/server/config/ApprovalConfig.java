package dev.autopack.api.server.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people have to decide. */
@ConfigMapping(prefix = "api.approval")
public interface ApprovalConfig {
    /** After this time a pending approval counts as rejected. */
    @WithDefault("PT15M")
    Duration timeout();
}
