package dev.autopack.local.stack;

import dev.autopack.local.launch.LaunchException;
import dev.autopack.local.stack.StackSettings.StartSpeed;
import dev.autopack.local.state.Leftovers;
import dev.autopack.local.state.Secrets;
import dev.autopack.local.state.Service;
import dev.autopack.local.state.ServiceStatus;
import dev.autopack.local.state.ServiceStatus.State;
import dev.autopack.local.state.StackLock;
import dev.autopack.local.state.StackStatus;
import dev.autopack.local.state.StopRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts the stack in order, keeps it running, and stops it. */
public final class Supervisor implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int SHOWN_LINES = 15;

    private final StackSettings settings;
    private final InstantSource clock;
    private final StackLock lock;
    private final StopRequest stop;
    private final Probe probe = new Probe();
    private final List<Supervised> services = new ArrayList<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ProcessStarter starter;
    private final Database database;

    private Supervisor(StackSettings settings, StackLock lock, InstantSource clock) {
        this.settings = settings;
        this.lock = lock;
        this.clock = clock;
        var state = settings.state();
        this.stop = new StopRequest(state);
        stop.clear();
        var secrets = new Secrets(state, new SecureRandom());
        this.starter =
                new ProcessStarter(
                        state,
                        new ServiceEnvironment(state, settings.ports(), secrets, System.getenv()));
        this.database = Database.start(state, settings.ports().database(), clock);
        settings.say().accept("postgres is ready");
    }

    /** Returns when every service is ready. */
    public static Supervisor start(StackSettings settings, InstantSource clock) {
        var lock =
                StackLock.tryTake(settings.state())
                        .orElseThrow(
                                () ->
                                        new LaunchException(
                                                "Autopack is running already: 'deploy/autopack"
                                                        + " status' shows it, 'down' stops it."));
        try {
            if (Leftovers.end(settings.state()) > 0) {
                settings.say().accept("stopped what an earlier start left running");
            }
            settings.ports().checkFree();
            return startServices(new Supervisor(settings, lock, clock));
        } catch (LaunchException e) {
            lock.close();
            throw e;
        }
    }

    private static Supervisor startServices(Supervisor supervisor) {
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::close, "stop-the-stack"));
        try {
            supervisor.startServices();
            return supervisor;
        } catch (LaunchException e) {
            supervisor.close();
            throw e;
        }
    }

    /** Keeps everything running until somebody asks to stop. */
    public void supervise() {
        while (!closed.get() && !stop.isMade()) {
            if (step()) {
                record(true);
            }
            pause();
        }
        close();
    }

    public StackStatus status() {
        return status(true);
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        endAll();
        StackStatus.remove(settings.state());
        lock.close();
    }

    /** Not while a step runs: it would start again what was just ended. */
    private synchronized void endAll() {
        var latestFirst = services.reversed();
        latestFirst.forEach(Supervised::askToStop);
        latestFirst.forEach(Supervised::awaitStop);
        database.close();
        probe.close();
    }

    // One after the other: together they would only take each other's processors.
    private void startServices() {
        for (var service : Service.values()) {
            if (settings.speed() == StartSpeed.PREPARED) {
                train(service);
            }
            start(service);
            awaitReady();
        }
        record(true);
    }

    private void train(Service service) {
        var jar = settings.jar(service);
        if (jar.hasCache()) {
            return;
        }
        settings.say().accept("preparing fast starts of %s, once".formatted(service.word()));
        var process = starter.start(service, jar.trainingCommand(), database.settings(service));
        new Training(probe).run(process, settings.ports().of(service));
    }

    private void start(Service service) {
        var supervised =
                new Supervised(
                        service,
                        settings.ports().of(service),
                        () ->
                                starter.start(
                                        service,
                                        settings.jar(service).command(),
                                        database.settings(service)),
                        clock);
        services.add(supervised);
        supervised.start();
        record(false);
    }

    private void awaitReady() {
        while (!services.stream().allMatch(each -> each.state() == State.READY)) {
            if (closed.get() || stop.isMade()) {
                throw new LaunchException("Stopped before everything was ready.");
            }
            step();
            services.stream().filter(Supervisor::hasFailed).findFirst().ifPresent(this::refuse);
            pause();
        }
    }

    private static boolean hasFailed(Supervised supervised) {
        return supervised.state() == State.RESTARTING || supervised.state() == State.DEAD;
    }

    private void refuse(Supervised failed) {
        var log = starter.log(failed.service());
        throw new LaunchException(
                "%s-service ended before it was ready. The end of its log (%s):%n%s"
                        .formatted(
                                failed.service().word(),
                                log.file(),
                                String.join("\n", log.lastLines(SHOWN_LINES))));
    }

    private synchronized boolean step() {
        if (closed.get()) {
            return false;
        }
        var changed = database.step();
        for (var supervised : services) {
            if (supervised.step(probe)) {
                changed = true;
                announce(supervised);
            }
        }
        return changed;
    }

    private void announce(Supervised supervised) {
        var status = supervised.status();
        var line =
                switch (supervised.state()) {
                    case READY -> "is ready after %d ms".formatted(status.readyMillis());
                    case RESTARTING -> "ended; it is started again";
                    case DEAD -> "ended too often; it stays down, see its log";
                    case STARTING, WAITING -> "is starting";
                };
        settings.say().accept(supervised.service().word() + " " + line);
    }

    private void record(boolean ready) {
        status(ready).writeTo(settings.state());
    }

    private synchronized StackStatus status(boolean ready) {
        var all = new ArrayList<ServiceStatus>();
        all.add(database.status());
        services.forEach(supervised -> all.add(supervised.status()));
        return new StackStatus(ProcessHandle.current().pid(), ready, all);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", e);
        }
    }
}
