package dev.autopack.auth.server.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;

/**
 * Migrates the schema where that was asked for; otherwise only looks whether it is the right one.
 */
@ApplicationScoped
class Schema {
    private static final Logger LOG = Logger.getLogger(Schema.class);

    private final Flyway flyway;
    private final boolean bootstrap;

    Schema(
            Flyway flyway,
            @ConfigProperty(name = "autopack.db.bootstrap", defaultValue = "false")
                    boolean bootstrap) {
        this.flyway = flyway;
        this.bootstrap = bootstrap;
    }

    /** What is wrong with the schema, if anything. */
    Optional<String> problem() {
        try {
            if (bootstrap) {
                flyway.migrate();
            } else {
                flyway.validate();
            }
            return Optional.empty();
        } catch (FlywayException failure) {
            LOG.error("the schema is not usable", failure);
            return Optional.of(
                    bootstrap
                            ? "the database cannot be reached or migrated"
                            : "the database cannot be reached or its schema is not this version's");
        }
    }
}
