package dev.autopack.api.server.store.wake;

import dev.autopack.api.server.wake.ReadyChannel;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/** One connection of its own on which PostgreSQL's NOTIFY is heard; no pool, as it never ends. */
@ApplicationScoped
class PostgresReadyChannel implements ReadyChannel {
    private static final String LISTEN = "LISTEN autopack_phase_ready";
    private static final int PATIENCE_MS = 15_000;
    private static final int PROBE_SECONDS = 5;

    private final String url;
    private final Properties login = new Properties();
    private final AtomicReference<Optional<Connection>> open =
            new AtomicReference<>(Optional.empty());

    PostgresReadyChannel(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("ApplicationName", "autopack-api-listener");
        login.setProperty("tcpKeepAlive", "true");
    }

    @Override
    public void listen(Runnable heard) throws IOException {
        try (var connection = DriverManager.getConnection(url, login)) {
            open.set(Optional.of(connection));
            try (var statement = connection.createStatement()) {
                statement.execute(LISTEN);
            }
            heard.run();
            hear(connection, heard);
        } catch (SQLException e) {
            throw new IOException("SQL state " + e.getSQLState(), e);
        } finally {
            open.set(Optional.empty());
        }
    }

    // A silent connection is probed from time to time, so that a dead one is found out.
    private static void hear(Connection connection, Runnable heard) throws SQLException {
        var words = connection.unwrap(PGConnection.class);
        while (connection.isValid(PROBE_SECONDS)) {
            var notes = words.getNotifications(PATIENCE_MS);
            while (notes != null && notes.length > 0) {
                heard.run();
                notes = words.getNotifications(PATIENCE_MS);
            }
        }
    }

    @Override
    public void close() {
        open.get().ifPresent(PostgresReadyChannel::cut);
    }

    // A close would wait until the listener stops waiting, which takes its whole patience.
    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            throw new IllegalStateException("the listener's connection cannot be cut", e);
        }
    }
}
