package dev.autopack.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.postgres.DatabaseFolders;
import dev.autopack.local.stack.ServiceStatus.State;
import dev.autopack.local.stack.StackSettings.StartSpeed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SupervisorTest {
    @TempDir Path folder;
    private StateFolder state;
    private FakeInstallation installation;
    private Map<String, Integer> ports;

    @BeforeEach
    void prepare() throws IOException {
        state = StateFolder.at(folder.resolve("state"));
        installation = FakeInstallation.in(folder.resolve("installation"));
        useUnpackedPrograms();
        ports = new LinkedHashMap<>();
        for (var service : Service.values()) {
            ports.put(service.word(), freePort());
        }
        ports.put("postgres", freePort());
    }

    @Test
    void everything_runs_until_somebody_asks_to_stop() {
        var supervisor = start();
        var supervising = supervise(supervisor);
        var running = StackStatus.running(state).orElseThrow();
        assertThat(running.ready()).isTrue();
        assertThat(running.services())
                .extracting(ServiceStatus::service)
                .containsExactly("postgres", "auth", "api", "executor", "sync");
        assertThat(running.services()).allMatch(ServiceStatus::isAlive);

        assertThat(new StopRequest(state).makeAndAwait()).isTrue();
        supervising.join();
        assertThat(running.services()).noneMatch(ServiceStatus::isAlive);
        assertThat(StackStatus.running(state)).isEmpty();
    }

    @Test
    void the_executor_is_told_nothing_about_the_database() throws IOException {
        try (var _ = start()) {
            assertThat(environmentOf(Service.EXECUTOR))
                    .doesNotContain("DATASOURCE", "jdbc:", "DATABASE");
            assertThat(environmentOf(Service.API))
                    .contains(
                            "QUARKUS_DATASOURCE_USERNAME=autopack_api\n",
                            "AUTOPACK_DB_BOOTSTRAP=1\n")
                    .contains("API_DATABASE_OWNER_USERNAME=autopack_api_owner\n");
        }
    }

    @Test
    void a_killed_service_and_a_killed_database_are_started_again() {
        try (var supervisor = start()) {
            var supervising = supervise(supervisor);
            for (var victim : new String[] {"api", "postgres"}) {
                var before = named(supervisor, victim);
                ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
                await(() -> named(supervisor, victim).restarts() == 1);
                await(() -> named(supervisor, victim).state() == State.READY);
                assertThat(named(supervisor, victim).pid()).isNotEqualTo(before.pid());
            }
            supervisor.close();
            supervising.join();
        }
    }

    @Test
    void what_a_killed_supervisor_left_is_stopped() throws IOException {
        var supervisor = startAsProcess();
        await(() -> StackStatus.running(state).filter(StackStatus::ready).isPresent());
        var left = StackStatus.running(state).orElseThrow().services();
        supervisor.destroyForcibly().onExit().join();
        assertThat(left).allMatch(ServiceStatus::isAlive);
        assertThat(new StopRequest(state).makeAndAwait()).isTrue();
        assertThat(left).noneMatch(ServiceStatus::isAlive);
    }

    @Test
    void a_service_that_ends_at_its_start_is_quoted() {
        installation.put(Service.SYNC, FailingService.class);
        assertThatThrownBy(this::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("sync-service ended before it was ready")
                .hasMessageContaining("the schema is from the future");
        assertThat(StackStatus.running(state)).isEmpty();
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws IOException {
        try (var taken = new ServerSocket(ports.get("api"), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(LaunchException.class)
                    .hasMessage(
                            "Port %d for api is taken by another program. Choose another: --port api=PORT."
                                    .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void a_second_supervisor_is_refused() {
        try (var _ = start()) {
            assertThat(StackStatus.running(state)).isPresent();
            assertThatThrownBy(this::start)
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("Autopack is running already");
        }
    }

    private Supervisor start() {
        var settings =
                new StackSettings(
                        state, Ports.with(ports), installation.folder(), StartSpeed.PLAIN, _ -> {});
        return Supervisor.start(settings, InstantSource.system());
    }

    private static CompletableFuture<Void> supervise(Supervisor supervisor) {
        return CompletableFuture.runAsync(supervisor::supervise, Thread::startVirtualThread);
    }

    private Process startAsProcess() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dautopack.installation=" + installation.folder());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("dev.autopack.local.cli.Main", "supervise", "--plain-start"));
        command.addAll(List.of("--state", state.root().toString()));
        ports.forEach((service, port) -> command.addAll(List.of("--port", service + "=" + port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("supervisor.log").toFile())
                .start();
    }

    private String environmentOf(Service service) throws IOException {
        return Files.readString(state.work(service).resolve("environment.txt"));
    }

    /** Unpacking takes seconds; the programs that other tests use are the same. */
    private void useUnpackedPrograms() throws IOException {
        var shared = DatabaseFolders.in(folder).programs();
        var own = Files.createDirectories(state.database().programs());
        if (Files.isDirectory(shared)) {
            try (var programs = Files.list(shared)) {
                for (var program : programs.toList()) {
                    Files.createSymbolicLink(own.resolve(program.getFileName()), program);
                }
            }
        }
    }

    private static ServiceStatus named(Supervisor supervisor, String name) {
        return supervisor.status().services().stream()
                .filter(status -> status.service().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            LockSupport.parkNanos(10_000_000);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
