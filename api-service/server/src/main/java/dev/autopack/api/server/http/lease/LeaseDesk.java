package dev.autopack.api.server.http.lease;

import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.server.config.ApiConfig;
import dev.autopack.api.server.wake.ReadySignal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Lets executors wait for work, as many at once as there is room for. */
@Startup
@ApplicationScoped
class LeaseDesk {
    private final LeasePhases leasePhases;
    private final ReadySignal signal;
    private final InstantSource clock;
    private final Semaphore room;
    private final Timer waited;

    LeaseDesk(
            LeasePhases leasePhases,
            ReadySignal signal,
            InstantSource clock,
            ApiConfig config,
            MeterRegistry metrics) {
        this.leasePhases = leasePhases;
        this.signal = signal;
        this.clock = clock;
        this.room = new Semaphore(config.lease().waitingMax());
        this.waited =
                Timer.builder("autopack.lease.queued")
                        .description("How long phases were ready before they were leased")
                        .publishPercentiles(0.5, 0.99)
                        .register(metrics);
    }

    /** Who wants how many phases. */
    record Wanted(String executorId, String principal, int max) {}

    List<Leased> lease(Wanted wanted, Duration patience) {
        var seen = signal.count();
        var leased = take(wanted);
        if (!leased.isEmpty() || patience.isZero() || !room.tryAcquire()) {
            return leased;
        }
        try {
            return await(wanted, seen, patience);
        } finally {
            room.release();
        }
    }

    private List<Leased> await(Wanted wanted, long firstSeen, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        var seen = firstSeen;
        var left = patience;
        while (left.isPositive() && signal.awaitAfter(seen, left)) {
            seen = signal.count();
            var leased = take(wanted);
            if (!leased.isEmpty()) {
                return leased;
            }
            left = Duration.ofNanos(until - System.nanoTime());
        }
        return List.of();
    }

    private List<Leased> take(Wanted wanted) {
        var leased = leasePhases.lease(wanted.executorId(), wanted.principal(), wanted.max());
        leased.forEach(one -> waited.record(Duration.between(one.readyAt(), clock.instant())));
        return leased;
    }
}
