package dev.autopack.executor.server.schedule;

import java.util.concurrent.Semaphore;

/** The places for phases in one executor. */
final class Slots {
    private final int most;
    private final Semaphore free;

    Slots(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("%d phases at once".formatted(most));
        }
        this.most = most;
        this.free = new Semaphore(most);
    }

    /** Waits for a free place and takes all that are free by then. */
    int takeAll() throws InterruptedException {
        free.acquire();
        return 1 + free.drainPermits();
    }

    void giveBack(int count) {
        free.release(count);
    }

    int taken() {
        return most - free.availablePermits();
    }

    boolean waitUntilFree(java.time.Duration atMost) throws InterruptedException {
        return free.tryAcquire(most, atMost.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
    }
}
