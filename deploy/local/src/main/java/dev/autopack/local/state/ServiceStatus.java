package dev.autopack.local.state;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one process of the stack.
 *
 * @param readyMillis from its start to its first ready answer; null until then
 * @param startedAt tells this process from a later one with the same pid
 */
public record ServiceStatus(
        String service,
        State state,
        long pid,
        int port,
        @Nullable Long readyMillis,
        int restarts,
        @Nullable Instant startedAt) {

    /** Where a process of the stack is in its life. */
    public enum State {
        WAITING,
        STARTING,
        READY,
        RESTARTING,
        DEAD
    }

    public boolean isAlive() {
        return pid > 0
                && ProcessHandle.of(pid)
                        .filter(process -> process.info().startInstant().equals(started()))
                        .isPresent();
    }

    private Optional<Instant> started() {
        return Optional.ofNullable(startedAt);
    }
}
