package dev.autopack.api.server.config;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on settings with which the service would be unsafe or could not work. */
@ApplicationScoped
class StartupChecks {
    private static final Duration LEASE_MIN = Duration.ofSeconds(1);

    private final ApiConfig config;
    private final String password;

    StartupChecks(
            ApiConfig config,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.config = config;
        this.password = password;
    }

    void check(@Observes StartupEvent event) {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join(" ", problems));
        }
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        if (password.isBlank()) {
            problems.add("The database password is empty: set QUARKUS_DATASOURCE_PASSWORD.");
        }
        if (config.lease().duration().compareTo(LEASE_MIN) < 0) {
            problems.add("api.lease.duration is shorter than a second.");
        }
        if (config.lease().waitingMax() < 1) {
            problems.add("api.lease.waiting-max is smaller than 1.");
        }
        return problems;
    }
}
