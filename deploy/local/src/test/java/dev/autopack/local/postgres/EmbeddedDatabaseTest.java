package dev.autopack.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedDatabaseTest {
    private static final String PERMISSION_DENIED = "42501";

    @TempDir static Path folder;
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws SQLException {
        database = EmbeddedDatabase.start(folder, 0);
        for (var service : List.of("api", "auth", "sync")) {
            try (var owner = asOwner(service)) {
                run(
                        owner,
                        "CREATE TABLE IF NOT EXISTS thing (id bigserial PRIMARY KEY, name text)");
            }
        }
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"api,auth", "api,sync", "auth,api", "auth,sync", "sync,api", "sync,auth"})
    void one_service_cannot_read_the_schema_of_another(String reader, String other)
            throws SQLException {
        try (var runtime = asRuntime(reader);
                var owner = asOwner(reader)) {
            assertDenied(runtime, "SELECT * FROM %s.thing".formatted(other));
            assertDenied(owner, "SELECT * FROM %s.thing".formatted(other));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "auth", "sync"})
    void the_runtime_role_changes_rows_and_defines_nothing(String service) throws SQLException {
        try (var runtime = asRuntime(service)) {
            run(runtime, "INSERT INTO thing (name) VALUES ('one')");
            run(runtime, "UPDATE thing SET name = 'two'");
            run(runtime, "DELETE FROM thing");
            assertDenied(runtime, "CREATE TABLE %s.other (id int)".formatted(service));
            assertDenied(runtime, "CREATE TABLE public.other (id int)");
            assertDenied(runtime, "CREATE TEMP TABLE other (id int)");
            assertDenied(runtime, "TRUNCATE thing");
            assertDenied(runtime, "ALTER TABLE thing ADD COLUMN age int");
            assertDenied(runtime, "DROP TABLE thing");
        }
    }

    @Test
    void rows_and_passwords_survive_a_restart() throws SQLException {
        insert("kept");
        restartAfter(EmbeddedDatabase::close);
        assertThat(names()).contains("kept");
    }

    @Test
    void a_killed_server_is_recovered_on_the_next_start() throws SQLException {
        insert("survivor");
        restartAfter(
                killed -> {
                    ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
                    killed.onExit().join();
                });
        assertThat(names()).contains("survivor");
    }

    @Test
    void a_server_that_a_killed_owner_left_running_is_replaced() throws SQLException {
        insert("orphan");
        var left = database;
        restartAfter(_ -> {});
        assertThat(left.onExit().join().isAlive()).isFalse();
        assertThat(names()).contains("orphan");
    }

    @Test
    void a_pid_file_that_names_another_program_is_stale() throws SQLException, IOException {
        database.close();
        var own = Long.toString(ProcessHandle.current().pid());
        Files.writeString(folder.resolve("data/postmaster.pid"), own + "\n");
        database = EmbeddedDatabase.start(folder, 0);
        assertThat(names()).isNotNull();
    }

    @Test
    void a_taken_port_is_said_in_one_sentence(@TempDir Path other) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();
            assertThatThrownBy(() -> EmbeddedDatabase.start(other, port))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessage("Port " + port + " for PostgreSQL is taken by another program.");
        }
    }

    @Test
    void passwords_are_needed_and_only_this_user_can_read_them() throws IOException {
        assertThatThrownBy(
                        () -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "wrong"))
                .isInstanceOf(SQLException.class);
        var file = folder.resolve("passwords.properties");
        assertThat(Files.getPosixFilePermissions(file).toString())
                .doesNotContain("OTHERS", "GROUP");
    }

    private static void restartAfter(Consumer<EmbeddedDatabase> end) {
        end.accept(database);
        database = EmbeddedDatabase.start(folder, 0);
    }

    private static void insert(String name) throws SQLException {
        try (var runtime = asRuntime("api")) {
            run(runtime, "INSERT INTO thing (name) VALUES ('%s')".formatted(name));
        }
    }

    private static List<String> names() throws SQLException {
        try (var runtime = asRuntime("api");
                var rows = runtime.createStatement().executeQuery("SELECT name FROM thing")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static void assertDenied(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).isEqualTo(PERMISSION_DENIED));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection asRuntime(String service) throws SQLException {
        var settings = database.serviceSettings(service);
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }

    private static Connection asOwner(String service) throws SQLException {
        var settings = database.serviceSettings(service);
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get(service + ".database.owner-username"),
                settings.get(service + ".database.owner-password"));
    }
}
