package dev.autopack.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Makes the database and runs {@code bootstrap.sql} in it. */
final class Bootstrap {
    static final String DATABASE = "autopack";
    private static final String DATABASE_EXISTS = "SELECT FROM pg_database WHERE datname = ?";
    private static final String CREATE_DATABASE = "CREATE DATABASE " + DATABASE;
    private static final String SET_PARAMETER = "SELECT set_config(?, ?, false)";

    private Bootstrap() {}

    static void createDatabase(Connection superuser) throws SQLException {
        if (!isThere(superuser)) {
            try (var statement = superuser.createStatement()) {
                statement.execute(CREATE_DATABASE);
            }
        }
    }

    private static boolean isThere(Connection superuser) throws SQLException {
        try (var query = superuser.prepareStatement(DATABASE_EXISTS)) {
            query.setString(1, DATABASE);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void prepare(Connection superuser, Map<String, String> parameters) throws SQLException {
        superuser.setAutoCommit(false);
        try (var set = superuser.prepareStatement(SET_PARAMETER)) {
            for (var parameter : parameters.entrySet()) {
                set.setString(1, parameter.getKey());
                set.setString(2, parameter.getValue());
                set.execute();
            }
        }
        try (var statement = superuser.createStatement()) {
            statement.execute(script());
        }
        superuser.commit();
    }

    private static String script() {
        try (var script = Bootstrap.class.getResourceAsStream("/bootstrap.sql")) {
            if (script == null) {
                throw new DatabaseException("bootstrap.sql is missing from the build.");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new DatabaseException("bootstrap.sql is not readable.", e);
        }
    }
}
