package dev.autopack.api.server.store.base;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Migrates the schema where that was asked for; otherwise only looks whether it is the right one,
 * before anything else of the service starts.
 */
@ApplicationScoped
class Schema {
    private static final int BEFORE_ALL = 1;

    private final Flyway flyway;
    private final boolean bootstrap;

    Schema(
            Flyway flyway,
            @ConfigProperty(name = "autopack.db.bootstrap", defaultValue = "false")
                    boolean bootstrap) {
        this.flyway = flyway;
        this.bootstrap = bootstrap;
    }

    void prepare(@Observes @Priority(BEFORE_ALL) StartupEvent event) {
        if (bootstrap) {
            flyway.migrate();
        } else {
            flyway.validate();
        }
    }
}
