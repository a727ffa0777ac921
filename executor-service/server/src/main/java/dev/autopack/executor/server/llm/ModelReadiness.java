package dev.autopack.executor.server.llm;

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that there is a model to ask. */
@Readiness
class ModelReadiness implements HealthCheck {
    private final CassetteConfig config;

    ModelReadiness(CassetteConfig config) {
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        var provider = config.provider();
        var configured =
                switch (provider) {
                    case CASSETTE -> isUsable(config.cassetteDirectory());
                };
        return HealthCheckResponse.named("model")
                .status(configured)
                .withData("provider", provider.name().toLowerCase(java.util.Locale.ROOT))
                .build();
    }

    // Before the first cassette there need be no folder.
    private static boolean isUsable(Path folder) {
        return !Files.exists(folder) || (Files.isDirectory(folder) && Files.isReadable(folder));
    }
}
