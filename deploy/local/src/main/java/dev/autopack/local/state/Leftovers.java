package dev.autopack.local.state;

import dev.autopack.local.postgres.EmbeddedDatabase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Processes of a stack whose supervisor was killed. */
public final class Leftovers {
    private static final int STOP_SECONDS = 15;

    private Leftovers() {}

    /** Ends them; how many there were. */
    public static int end(StateFolder state) {
        var services = StackStatus.readFrom(state).map(StackStatus::services).orElse(List.of());
        var running =
                services.stream()
                        .filter(status -> !status.service().equals(Ports.DATABASE_WORD))
                        .filter(ServiceStatus::isAlive)
                        .map(status -> ProcessHandle.of(status.pid()))
                        .flatMap(Optional::stream)
                        .toList();
        running.forEach(ProcessHandle::destroy);
        running.forEach(Leftovers::await);
        var database = EmbeddedDatabase.stopLeftover(state.database());
        StackStatus.remove(state);
        return running.size() + (database ? 1 : 0);
    }

    private static void await(ProcessHandle process) {
        CompletableFuture<ProcessHandle> ended =
                process.onExit().completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS);
        if (ended.join().isAlive()) {
            process.destroyForcibly();
        }
    }
}
