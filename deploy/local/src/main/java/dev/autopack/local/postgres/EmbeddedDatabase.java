package dev.autopack.local.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL on this machine, prepared for the services; its data survives a restart. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(25);
    private static final String WRONG_PASSWORD = "28P01";

    private final Cluster cluster;
    private final Process process;
    private final int port;
    private final DatabasePasswords passwords;

    private EmbeddedDatabase(
            Cluster cluster, Process process, int port, DatabasePasswords passwords) {
        this.cluster = cluster;
        this.process = process;
        this.port = port;
        this.passwords = passwords;
    }

    /** Port 0 takes any free one. */
    public static EmbeddedDatabase start(Path dataDir, int port) {
        return start(DatabaseFolders.in(dataDir.toAbsolutePath()), port);
    }

    public static EmbeddedDatabase start(DatabaseFolders folders, int port) {
        var passwords = DatabasePasswords.keptIn(folders.passwords());
        var cluster = new Cluster(folders, Platform.current());
        cluster.createIfMissing(passwords.of(DatabasePasswords.SUPERUSER));
        cluster.takeOver();
        var usedPort = freePort(port);
        var process = cluster.start(usedPort);
        var database = new EmbeddedDatabase(cluster, process, usedPort, passwords);
        try {
            database.awaitReady();
            database.prepare();
            return database;
        } catch (DatabaseException e) {
            database.close();
            throw e;
        }
    }

    /** Ends a server that a killed owner left running on this data; whether there was one. */
    public static boolean stopLeftover(DatabaseFolders folders) {
        return Files.exists(folders.data()) && new Cluster(folders, Platform.current()).takeOver();
    }

    public String jdbcUrl() {
        return jdbcUrl(Bootstrap.DATABASE);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes when the server process ends, for whatever reason. */
    public CompletableFuture<ProcessHandle> onExit() {
        return process.toHandle().onExit();
    }

    /**
     * What the named service ({@code api}, {@code auth} or {@code sync}) needs to connect and to
     * migrate.
     */
    public Map<String, String> serviceSettings(String service) {
        var runtime = "autopack_" + service;
        var owner = runtime + "_owner";
        return Map.of(
                "quarkus.datasource.jdbc.url",
                jdbcUrl(),
                "quarkus.datasource.username",
                runtime,
                "quarkus.datasource.password",
                passwords.of(runtime),
                service + ".database.owner-username",
                owner,
                service + ".database.owner-password",
                passwords.of(owner));
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            cluster.stop();
        }
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!accepts()) {
            if (!process.isAlive()) {
                throw new DatabaseException("PostgreSQL ended at once: " + cluster.logTail());
            }
            if (System.nanoTime() > deadline) {
                throw new DatabaseException("PostgreSQL did not get ready: " + cluster.logTail());
            }
            pause();
        }
    }

    private boolean accepts() {
        try (var _ = connect("postgres")) {
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new DatabaseException(
                        "The passwords file does not belong to this database: restore it.", e);
            }
            return false;
        }
    }

    private void prepare() {
        try (var maintenance = connect("postgres")) {
            Bootstrap.createDatabase(maintenance);
        } catch (SQLException e) {
            throw new DatabaseException("The database autopack could not be made.", e);
        }
        try (var superuser = connect(Bootstrap.DATABASE)) {
            Bootstrap.prepare(superuser, passwords.settings());
        } catch (SQLException e) {
            throw new DatabaseException("Roles and schemas could not be made.", e);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                jdbcUrl(database),
                DatabasePasswords.SUPERUSER,
                passwords.of(DatabasePasswords.SUPERUSER));
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort(int wanted) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw DatabaseException.portTaken(wanted, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("Interrupted while PostgreSQL was starting.", e);
        }
    }
}
