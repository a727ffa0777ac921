package dev.autopack.api.server.wake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A bell that rings when a phase may have become ready; its count shows a ring that was missed. */
@ApplicationScoped
public class ReadySignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rung = lock.newCondition();
    private long count;
    private boolean silent;

    public long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    public void ring() {
        lock.lock();
        try {
            count++;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody waits: those who do go away as if their time was up. */
    void silence() {
        lock.lock();
        try {
            silent = true;
            rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a ring after the given count; false when none came in time. */
    public boolean awaitAfter(long seen, Duration patience) {
        var nanos = patience.toNanos();
        lock.lock();
        try {
            while (count == seen && nanos > 0 && !silent) {
                nanos = rung.awaitNanos(nanos);
            }
            return count != seen && !silent;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }
}
