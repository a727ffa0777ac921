package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Leases;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Keeps one lease while its phase is worked on, and stops the work when the lease is lost. */
final class Heartbeat implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final Leases leases;
    private final Assignment assignment;
    private final InstantSource clock;
    private final Thread worker;
    private final Thread thread;

    private Heartbeat(Leases leases, Assignment assignment, InstantSource clock) {
        this.leases = leases;
        this.assignment = assignment;
        this.clock = clock;
        this.worker = Thread.currentThread();
        this.thread = Thread.ofVirtual().name("heartbeat").unstarted(this::beat);
    }

    /** The calling thread is the one that is interrupted. */
    static Heartbeat start(Leases leases, Assignment assignment, InstantSource clock) {
        var heartbeat = new Heartbeat(leases, assignment, clock);
        heartbeat.thread.start();
        return heartbeat;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void beat() {
        var expiresAt = assignment.expiresAt();
        LogNames.put(assignment.attempt());
        try {
            while (clock.instant().isBefore(expiresAt)) {
                Thread.sleep(third(expiresAt));
                expiresAt = kept(expiresAt);
            }
            LOG.warn("the lease ran out while the API was away");
            worker.interrupt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration third(Instant expiresAt) {
        var left = Duration.between(clock.instant(), expiresAt).dividedBy(3);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    // While the API is away the lease still holds; only its end, or the API's word, ends the work.
    private Instant kept(Instant expiresAt) {
        try {
            return leases.keep(assignment.proof());
        } catch (Refusal refused) {
            if (refused.reason() != Reason.LEASE_LOST) {
                return expiresAt;
            }
            LOG.warn("the lease is lost");
            return Instant.MIN;
        } catch (RuntimeException defect) {
            LOG.error("a heartbeat failed", defect);
            return expiresAt;
        }
    }
}
