package dev.autopack.local.stack;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.postgres.DatabaseException;
import dev.autopack.local.postgres.EmbeddedDatabase;
import dev.autopack.local.state.Ports;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.ServiceStatus.State;
import dev.autopack.local.state.StateFolder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

/** PostgreSQL in the hands of the supervisor. */
final class Database implements AutoCloseable {
    private final StateFolder state;
    private final int port;
    private final InstantSource clock;
    private EmbeddedDatabase server;
    private long readyMillis;
    private int restarts;

    private Database(StateFolder state, int port, InstantSource clock) {
        this.state = state;
        this.port = port;
        this.clock = clock;
        var start = clock.instant();
        this.server = started();
        this.readyMillis = Duration.between(start, clock.instant()).toMillis();
    }

    static Database start(StateFolder state, int port, InstantSource clock) {
        return new Database(state, port, clock);
    }

    Map<String, String> settings(Service service) {
        return service.hasDatabase() ? server.serviceSettings(service.word()) : Map.of();
    }

    /**
     * Whether something changed: a server that ended is started again at once, on the same data.
     */
    boolean step() {
        if (server.isAlive()) {
            return false;
        }
        var start = clock.instant();
        server = started();
        readyMillis = Duration.between(start, clock.instant()).toMillis();
        restarts++;
        return true;
    }

    ServiceStatus status() {
        var process = ProcessHandle.of(server.pid());
        return new ServiceStatus(
                Ports.DATABASE_WORD,
                State.READY,
                server.pid(),
                port,
                readyMillis,
                restarts,
                process.flatMap(handle -> handle.info().startInstant()).orElse(null));
    }

    @Override
    public void close() {
        server.close();
    }

    private EmbeddedDatabase started() {
        try {
            return EmbeddedDatabase.start(state.database(), port);
        } catch (DatabaseException e) {
            throw new LaunchException(e.getMessage() + hint(e), e);
        }
    }

    private static String hint(DatabaseException e) {
        return e.isAboutThePort() ? " Choose another: --port postgres=PORT." : "";
    }
}
