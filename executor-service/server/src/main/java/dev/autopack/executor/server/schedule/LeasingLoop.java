package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.attempt.AttemptOutcome;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Leases;
import dev.autopack.executor.domain.recovery.Breaker;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.config.WorkConfig;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Asks for phases as long as there is room, and works on each in a thread of its own. */
@Singleton
class LeasingLoop {
    private static final Logger LOG = Logger.getLogger(LeasingLoop.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Leases leases;
    private final PhaseWork work;
    private final WorkConfig config;
    private final MeterRegistry meters;
    private final Slots slots;
    private final Circuit circuit;
    private final Pause pause;
    private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
    private final Thread loop = Thread.ofVirtual().name("leasing").unstarted(this::run);
    private volatile boolean stopping;
    // The first answer is asked for at once: it shows that the API is there.
    private Duration wait = Duration.ZERO;

    LeasingLoop(Leases leases, PhaseWork work, WorkConfig config, MeterRegistry meters) {
        this.leases = leases;
        this.work = work;
        this.config = config;
        this.meters = meters;
        // StartUp refuses a number out of bounds, together with all else that is wrong.
        this.slots = new Slots(Math.max(1, config.phasesMax()));
        this.circuit =
                new Circuit(
                        InstantSource.system(),
                        new Breaker.Limit(
                                Math.max(1, config.breakerFailures()), config.breakerRest()));
        this.pause = new Pause(config.pauseMax(), new Random());
        meters.gauge("autopack.executor.phases.running", workers, Set::size);
    }

    void start() {
        loop.start();
    }

    /** Takes nothing more, stops what runs and gives its leases back. */
    void stop() {
        stopping = true;
        loop.interrupt();
        workers.forEach(Thread::interrupt);
        var end = System.nanoTime() + config.stopWait().toNanos();
        try {
            // After a refused start there is a stop without a start.
            if (loop.isAlive()) {
                loop.join(until(end));
            }
            for (var worker : workers) {
                worker.join(until(end));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    // One bound for all of them together; a thread is joined for a moment at least.
    private static Duration until(long end) {
        return Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    }

    private void run() {
        try {
            while (!stopping) {
                turn(slots.takeAll(), circuit);
            }
        } catch (InterruptedException _) {
            LOG.info("no more phases are taken");
        }
    }

    private void turn(int room, Circuit guard) throws InterruptedException {
        var taken = List.<Assignment>of();
        try {
            var allowed = guard.allowed(room);
            if (allowed == 0) {
                rest(guard);
                return;
            }
            taken = leases.take(allowed, wait);
            guard.took(taken.size());
            wait = config.leaseWait();
            pause.reset();
        } catch (Refusal refused) {
            away(refused);
        } catch (RuntimeException defect) {
            LOG.error("asking for phases failed", defect);
            pause.take();
        } finally {
            slots.giveBack(Math.max(0, room - taken.size()));
            taken.forEach(this::begin);
        }
    }

    private static void rest(Circuit guard) throws InterruptedException {
        var rest = guard.rest();
        Thread.sleep(rest.compareTo(LOOK_AGAIN) < 0 && rest.isPositive() ? rest : LOOK_AGAIN);
    }

    private void away(Refusal refused) throws InterruptedException {
        if (refused.reason() == Reason.INTERRUPTED) {
            throw new InterruptedException(refused.detail());
        }
        LOG.warnf("no phases can be taken: %s", refused.detail());
        wait = Duration.ZERO;
        pause.take();
    }

    private void begin(Assignment assignment) {
        Thread.ofVirtual().name("phase").start(() -> workOn(assignment));
    }

    private void workOn(Assignment assignment) {
        var timer = io.micrometer.core.instrument.Timer.start(meters);
        workers.add(Thread.currentThread());
        try {
            var outcome = stopping ? stopped() : work.on(assignment);
            circuit.ended(outcome);
            if (stopping && outcome instanceof AttemptOutcome.Abandoned) {
                Thread.interrupted();
                work.giveBack(assignment);
            }
            timer.stop(meters.timer("autopack.executor.attempts", "outcome", name(outcome)));
        } finally {
            workers.remove(Thread.currentThread());
            slots.giveBack(1);
        }
    }

    private static AttemptOutcome stopped() {
        return new AttemptOutcome.Abandoned(Reason.INTERRUPTED);
    }

    private static String name(AttemptOutcome outcome) {
        return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
