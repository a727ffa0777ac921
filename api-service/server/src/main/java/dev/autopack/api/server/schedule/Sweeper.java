package dev.autopack.api.server.schedule;

import dev.autopack.api.domain.leasing.ExpireLeases;
import dev.autopack.api.domain.leasing.FindReady;
import dev.autopack.api.domain.progress.EndOverdueRuns;
import dev.autopack.api.server.health.TaskBoard;
import dev.autopack.api.server.wake.ReadySignal;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks after leases, runs and waits whose time is up. */
@ApplicationScoped
class Sweeper {
    private final ExpireLeases expireLeases;
    private final EndOverdueRuns endOverdueRuns;
    private final FindReady findReady;
    private final ReadySignal signal;
    private final TaskBoard tasks;

    Sweeper(
            ExpireLeases expireLeases,
            EndOverdueRuns endOverdueRuns,
            FindReady findReady,
            ReadySignal signal,
            TaskBoard tasks) {
        this.expireLeases = expireLeases;
        this.endOverdueRuns = endOverdueRuns;
        this.findReady = findReady;
        this.signal = signal;
        this.tasks = tasks;
    }

    @Scheduled(every = "{api.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        tasks.turn("expire_leases", expireLeases::expire);
        tasks.turn("end_overdue_runs", endOverdueRuns::end);
        tasks.turn("wake_waiting", this::wake);
    }

    /** A phase that was put off tells nobody when its time has come. */
    private void wake() {
        if (findReady.anySinceLastTime()) {
            signal.ring();
        }
    }
}
