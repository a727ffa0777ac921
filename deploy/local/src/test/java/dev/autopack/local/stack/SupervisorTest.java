package dev.autopack.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.state.StopRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SupervisorTest {
    @TempDir Path folder;
    private TestStack stack;

    @BeforeEach
    void prepare() throws IOException {
        stack = TestStack.in(folder);
    }

    @Test
    void everything_stops_when_somebody_asks_for_it() {
        var supervising = TestStack.supervise(stack.start());
        var running = StackStatus.running(stack.state()).orElseThrow();
        assertThat(new StopRequest(stack.state()).makeAndAwait()).isTrue();
        supervising.join();
        assertThat(running.services()).noneMatch(ServiceStatus::isAlive);
        assertThat(StackStatus.running(stack.state())).isEmpty();
    }

    @Test
    void what_a_killed_supervisor_left_is_stopped() throws IOException {
        var supervisor = stack.startAsProcess();
        while (StackStatus.running(stack.state()).filter(StackStatus::ready).isEmpty()) {
            assertThat(supervisor.isAlive()).isTrue();
            LockSupport.parkNanos(10_000_000);
        }
        var left = StackStatus.running(stack.state()).orElseThrow().services();
        supervisor.destroyForcibly().onExit().join();
        assertThat(left).allMatch(ServiceStatus::isAlive);
        assertThat(new StopRequest(stack.state()).makeAndAwait()).isTrue();
        assertThat(left).noneMatch(ServiceStatus::isAlive);
    }

    @Test
    void a_service_that_ends_at_its_start_is_quoted() {
        stack.installation().put(Service.SYNC, FailingService.class);
        assertThatThrownBy(stack::start)
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("sync-service ended before it was ready")
                .hasMessageContaining("the schema is from the future");
        assertThat(StackStatus.running(stack.state())).isEmpty();
    }

    @Test
    void a_taken_port_is_named_before_anything_starts() throws IOException {
        var port = stack.ports().get("api");
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(LaunchException.class)
                    .hasMessage(
                            "Port %d for api is taken by another program. Choose another: --port api=PORT."
                                    .formatted(port));
        }
    }
}
