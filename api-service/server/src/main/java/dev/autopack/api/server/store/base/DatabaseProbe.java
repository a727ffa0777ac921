package dev.autopack.api.server.store.base;

import dev.autopack.api.domain.ledger.Sha256;
import dev.autopack.api.server.health.Database;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the database itself, and its pool. */
@ApplicationScoped
class DatabaseProbe implements Database {
    private static final String PROBE = "SELECT count(*) FROM (SELECT 1 FROM run LIMIT 1) one";
    private static final int IDENTITY_DIGITS = 12;
    private static final int PATIENCE_SECONDS = 2;

    private final AgroalDataSource source;
    private final String identity;

    DatabaseProbe(
            AgroalDataSource source,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.source = source;
        this.identity = Sha256.of(withoutSecrets(url)).substring(0, IDENTITY_DIGITS);
    }

    @Override
    public boolean answers() {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            return statement.execute(PROBE);
        } catch (SQLException _) {
            return false;
        }
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public int poolSize() {
        return source.getConfiguration().connectionPoolConfiguration().maxSize();
    }

    @Override
    public int inUse() {
        return (int) source.getMetrics().activeCount();
    }

    private static String withoutSecrets(String url) {
        return url.replaceAll("//[^/@]*@", "//***@").replaceAll("password=[^&]*", "password=***");
    }
}
