package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.LeaseProof;
import dev.autopack.executor.domain.lease.Leases;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Leases in memory, which can be lost and can be out of reach. */
final class FakeLeases implements Leases {
    final BlockingQueue<Assignment> queued = new LinkedBlockingQueue<>();
    final List<Integer> asked = new CopyOnWriteArrayList<>();
    final List<LeaseProof> kept = new CopyOnWriteArrayList<>();
    final BlockingQueue<LeaseProof> givenBack = new LinkedBlockingQueue<>();
    final AtomicInteger outages = new AtomicInteger();
    final AtomicInteger defects = new AtomicInteger();
    volatile boolean lost;

    @Override
    public List<Assignment> take(int most, Duration wait) {
        asked.add(most);
        if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Refusal(Reason.CONTROL_PLANE_UNAVAILABLE, "the API is away");
        }
        try {
            var taken = new ArrayList<Assignment>();
            var first = queued.poll(Math.min(50, wait.toMillis() + 5), TimeUnit.MILLISECONDS);
            if (first != null) {
                taken.add(first);
                queued.drainTo(taken, most - 1);
            }
            return taken;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.INTERRUPTED, "stopped", stopped);
        }
    }

    @Override
    public Instant keep(LeaseProof proof) {
        kept.add(proof);
        if (defects.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("a defect");
        }
        if (lost) {
            throw new Refusal(Reason.LEASE_LOST, "somebody else has it");
        }
        return Instant.now().plusMillis(300);
    }

    @Override
    public void giveBack(LeaseProof proof) {
        givenBack.add(proof);
    }
}
