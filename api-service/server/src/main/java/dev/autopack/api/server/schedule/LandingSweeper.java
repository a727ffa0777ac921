package dev.autopack.api.server.schedule;

import dev.autopack.api.domain.approval.ExpireApprovals;
import dev.autopack.api.domain.landing.FinishLandings;
import dev.autopack.api.server.health.TaskBoard;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Ends approvals that nobody decided and finishes landings that a crash left open; apart from the
 * other sweeps, because a slow repository must not keep leases from expiring.
 */
@ApplicationScoped
class LandingSweeper {
    private final ExpireApprovals expireApprovals;
    private final FinishLandings finishLandings;
    private final TaskBoard tasks;

    LandingSweeper(
            ExpireApprovals expireApprovals, FinishLandings finishLandings, TaskBoard tasks) {
        this.expireApprovals = expireApprovals;
        this.finishLandings = finishLandings;
        this.tasks = tasks;
    }

    @Scheduled(every = "{api.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sweep() {
        tasks.turn("expire_approvals", expireApprovals::expire);
        tasks.turn("finish_landings", finishLandings::resume);
    }
}
