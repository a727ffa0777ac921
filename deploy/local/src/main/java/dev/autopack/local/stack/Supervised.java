package dev.autopack.local.stack;

import dev.autopack.local.state.Service;
import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.ServiceStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One service in the hands of the supervisor: each step looks at it once and acts. */
final class Supervised {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final int STOP_SECONDS = 20;

    private final Service service;
    private final int port;
    private final Supplier<Process> starter;
    private final InstantSource clock;
    private @Nullable Process process;
    private State state = State.WAITING;
    private Instant since;
    private @Nullable Long readyMillis;
    private int failures;
    private int restarts;

    Supervised(Service service, int port, Supplier<Process> starter, InstantSource clock) {
        this.service = service;
        this.port = port;
        this.starter = starter;
        this.clock = clock;
        this.since = clock.instant();
    }

    Service service() {
        return service;
    }

    State state() {
        return state;
    }

    void start() {
        process = starter.get();
        readyMillis = null;
        move(State.STARTING);
    }

    /** Whether something changed. */
    boolean step(Probe probe) {
        var before = state;
        switch (state) {
            case STARTING -> watchStart(probe);
            case READY -> watchEnd();
            case RESTARTING -> restartWhenDue();
            case WAITING, DEAD -> {}
        }
        return state != before;
    }

    void askToStop() {
        current().ifPresent(Process::destroy);
    }

    void awaitStop() {
        current().ifPresent(Supervised::end);
        move(State.WAITING);
    }

    ServiceStatus status() {
        var handle = current().map(Process::toHandle);
        return new ServiceStatus(
                service.word(),
                state,
                handle.map(ProcessHandle::pid).orElse(0L),
                port,
                readyMillis,
                restarts,
                handle.flatMap(running -> running.info().startInstant()).orElse(null));
    }

    /** Asks first, then ends it by force. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void watchStart(Probe probe) {
        if (current().isEmpty()) {
            fail();
        } else if (probe.isReady(port)) {
            readyMillis = Duration.between(since, clock.instant()).toMillis();
            move(State.READY);
        } else if (hasLasted(START_LIMIT)) {
            current().ifPresent(Process::destroyForcibly);
            fail();
        }
    }

    private void watchEnd() {
        if (current().isEmpty()) {
            if (hasLasted(BackOff.RECOVERED)) {
                failures = 0;
            }
            fail();
        }
    }

    private void fail() {
        failures++;
        move(BackOff.OF_SERVICES.after(failures).isPresent() ? State.RESTARTING : State.DEAD);
    }

    private void restartWhenDue() {
        var pause = BackOff.OF_SERVICES.after(failures).orElse(Duration.ZERO);
        if (hasLasted(pause)) {
            restarts++;
            start();
        }
    }

    private boolean hasLasted(Duration time) {
        return !clock.instant().isBefore(since.plus(time));
    }

    private void move(State next) {
        state = next;
        since = clock.instant();
    }

    private Optional<Process> current() {
        return Optional.ofNullable(process).filter(Process::isAlive);
    }
}
