package dev.autopack.bench;

import dev.autopack.auth.contract.Role;
import dev.autopack.auth.guard.fixture.AuthFixture;
import dev.autopack.local.postgres.EmbeddedDatabase;
import dev.autopack.local.stack.ServiceJar;
import dev.autopack.local.stack.ServiceSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A real api-service process on a real PostgreSQL; tokens come from a key that only this process
 * has.
 */
final class BenchApi implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final EmbeddedDatabase database;
    private final AuthFixture auth;
    private final Process process;
    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private BenchApi(EmbeddedDatabase database, AuthFixture auth, Process process, String address) {
        this.database = database;
        this.auth = auth;
        this.process = process;
        this.address = address;
    }

    /** Started as the launcher starts it, so that the figures are those of the product. */
    static BenchApi start(ServiceJar jar, Path folder) throws IOException, InterruptedException {
        var database = EmbeddedDatabase.start(folder.resolve("postgres"), 0);
        var auth = AuthFixture.create();
        var port = freePort();
        var settings = new HashMap<>(database.serviceSettings("api"));
        settings.putAll(auth.start());
        settings.putAll(ownSettings(folder, port));
        var builder =
                new ProcessBuilder(jar.command())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("api.log").toFile());
        builder.environment().putAll(ServiceSettings.OF_EACH);
        builder.environment().putAll(ServiceSettings.variables(settings));
        var api = new BenchApi(database, auth, builder.start(), "http://127.0.0.1:" + port);
        api.awaitReady();
        return api;
    }

    Calls as(Role role) {
        var principal = AuthFixture.service(role.name().toLowerCase(Locale.ROOT), role);
        return new Calls(client, address, auth.bearer(principal));
    }

    /** What the process has cost so far; other work on the machine does not make it longer. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 10, TimeUnit.SECONDS).join();
        process.destroyForcibly();
        auth.close();
        database.close();
    }

    private static Map<String, String> ownSettings(Path folder, int port) {
        return Map.of(
                "quarkus.http.host", "127.0.0.1",
                "quarkus.http.port", Integer.toString(port),
                "autopack.db.bootstrap", "1",
                "api.git.mirror-dir", folder.resolve("mirrors").toString(),
                "api.git.local-repositories", "true");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        var end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("api-service did not become ready; see its log");
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var ask = HttpRequest.newBuilder(URI.create(address + "/q/health/ready")).build();
            return client.send(ask, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
