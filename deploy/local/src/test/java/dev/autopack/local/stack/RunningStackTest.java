package dev.autopack.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.ServiceStatus.State;
import dev.autopack.local.state.StackStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class RunningStackTest {
    @TempDir static Path folder;
    private static TestStack stack;
    private static Supervisor supervisor;
    private static CompletableFuture<Void> supervising;

    @BeforeAll
    static void start() throws IOException {
        stack = TestStack.in(folder);
        supervisor = stack.start();
        supervising = TestStack.supervise(supervisor);
    }

    @AfterAll
    static void stop() {
        supervisor.close();
        supervising.join();
    }

    @Test
    void everybody_can_read_what_runs() {
        var running = StackStatus.running(stack.state()).orElseThrow();
        assertThat(running.ready()).isTrue();
        assertThat(running.services())
                .extracting(ServiceStatus::service)
                .containsExactly("postgres", "auth", "api", "executor", "sync");
        assertThat(running.services()).allMatch(ServiceStatus::isAlive);
        assertThat(running.services())
                .allMatch(status -> Memory.residentMegabytes(status.pid()).isPresent());
    }

    @Test
    void the_executor_is_told_nothing_about_the_database() throws IOException {
        assertThat(stack.environmentOf(Service.EXECUTOR))
                .doesNotContain("DATASOURCE", "jdbc:", "DATABASE");
        assertThat(stack.environmentOf(Service.API))
                .contains("QUARKUS_DATASOURCE_USERNAME=autopack_api\n", "AUTOPACK_DB_BOOTSTRAP=1\n")
                .contains("API_DATABASE_OWNER_USERNAME=autopack_api_owner\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "postgres"})
    void what_is_killed_is_started_again(String victim) {
        var before = named(victim);
        ProcessHandle.of(before.pid()).orElseThrow().destroyForcibly();
        await(() -> named(victim).restarts() == before.restarts() + 1);
        await(() -> named(victim).state() == State.READY);
        assertThat(named(victim).pid()).isNotEqualTo(before.pid());
    }

    @Test
    void a_second_supervisor_is_refused() {
        assertThatThrownBy(stack::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageStartingWith("Autopack is running already");
    }

    private static ServiceStatus named(String name) {
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
}
