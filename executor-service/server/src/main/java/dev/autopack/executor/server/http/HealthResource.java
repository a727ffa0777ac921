package dev.autopack.executor.server.http;

import dev.autopack.auth.guard.Public;
import dev.autopack.executor.contract.health.HealthApi;
import dev.autopack.executor.contract.health.HealthView;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Health in one answer for operators; degraded is told here and refused on readiness only. */
@RunOnVirtualThread
class HealthResource implements HealthApi {
    private final SmallRyeHealthReporter health;
    private final InstantSource clock;
    private final String version;

    HealthResource(
            SmallRyeHealthReporter health,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.health = health;
        this.clock = clock;
        this.version = version;
    }

    @Override
    @Public
    public HealthView health() {
        var readiness = health.getReadiness();
        return new HealthView(
                readiness.isDown() ? "degraded" : "healthy",
                clock.instant(),
                checks(readiness.getPayload()),
                version,
                "autopack",
                "executor-service");
    }

    private static Map<String, String> checks(JsonObject payload) {
        var checks = new TreeMap<String, String>();
        for (JsonValue value : payload.getJsonArray("checks")) {
            var check = value.asJsonObject();
            checks.put(check.getString("name"), check.getString("status").toLowerCase(Locale.ROOT));
        }
        return checks;
    }
}
