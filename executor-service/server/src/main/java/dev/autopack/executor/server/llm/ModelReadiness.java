package dev.autopack.executor.server.llm;

import dev.autopack.executor.domain.routing.Providers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready means that there is a model to ask. */
@Readiness
class ModelReadiness implements HealthCheck {
    private final ModelConfig config;
    private final Providers providers;

    ModelReadiness(ModelConfig config, Providers providers) {
        this.config = config;
        this.providers = providers;
    }

    @Override
    public HealthCheckResponse call() {
        return switch (config.mode()) {
            case CASSETTE ->
                    HealthCheckResponse.named("model")
                            .status(isUsable(config.cassetteDirectory()))
                            .withData("provider", "cassette")
                            .build();
            case LIVE -> live();
        };
    }

    private HealthCheckResponse live() {
        var response = HealthCheckResponse.named("model");
        var standings = config.providers().keySet().stream().sorted().map(this::standing).toList();
        config.providers().keySet().stream()
                .sorted()
                .forEach(name -> response.withData(name, word(standing(name))));
        return response.status(standings.contains(Providers.Standing.READY)).build();
    }

    private Providers.Standing standing(String provider) {
        return providers.standing(provider);
    }

    private static String word(Providers.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    // Before the first cassette there need be no folder.
    private static boolean isUsable(Path folder) {
        return !Files.exists(folder) || (Files.isDirectory(folder) && Files.isReadable(folder));
    }
}
