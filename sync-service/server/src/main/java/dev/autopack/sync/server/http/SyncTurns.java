package dev.autopack.sync.server.http;

import dev.autopack.sync.domain.refusal.Reason;
import dev.autopack.sync.domain.refusal.Refusal;
import dev.autopack.sync.server.config.SyncConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets a few syncs run at once, so that many callers cannot fill the memory. */
@ApplicationScoped
class SyncTurns {
    private final Semaphore slots;
    private final Duration wait;

    SyncTurns(SyncConfig config) {
        this.slots = new Semaphore(config.limits().atOnceMax(), true);
        this.wait = config.limits().turnWait();
    }

    <T> T take(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            slots.release();
        }
    }

    private void enter() {
        try {
            if (slots.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(Reason.SYNC_BUSY, "too many syncs run at the moment");
    }
}
