package dev.autopack.local.run;

import dev.autopack.api.contract.approval.ApprovalView;
import dev.autopack.api.contract.run.RunStatus;
import dev.autopack.api.contract.run.RunView;
import dev.autopack.local.client.ApiClient;
import dev.autopack.local.launch.LaunchException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what happens in a run until it is done. */
public final class FollowRun {
    private static final Duration POLL = Duration.ofMillis(400);

    private final ApiClient api;
    private final Consumer<ApprovalView> onApproval;
    private final Set<String> offered = new HashSet<>();
    private long told;

    /** The approvals of the run are handed over as they come, each once. */
    public FollowRun(ApiClient api, Consumer<ApprovalView> onApproval) {
        this.api = api;
        this.onApproval = onApproval;
    }

    public RunView untilDone(String runId) {
        while (true) {
            var run = api.run(runId);
            tell(runId);
            if (isDone(run.state())) {
                return run;
            }
            offerApprovals(runId);
            pause();
        }
    }

    private void tell(String runId) {
        for (var entry : api.ledger(runId, told).entries()) {
            Story.line(entry).ifPresent(line -> System.out.println(line));
            told = entry.seq();
        }
    }

    private void offerApprovals(String runId) {
        for (var approval : api.pendingApprovals().requests()) {
            if (approval.runId().equals(runId) && offered.add(approval.approvalId())) {
                onApproval.accept(approval);
            }
        }
    }

    private static boolean isDone(RunStatus state) {
        return switch (state) {
            case DONE_SUCCESS,
                    DONE_FAILED_BUDGET_EXHAUSTED,
                    DONE_FAILED_POLICY_VIOLATION,
                    DONE_FAILED_REQUIRES_HUMAN_REVIEW,
                    DONE_FAILED_ENVIRONMENT ->
                    true;
            case QUEUED,
                    PLAN_BOOTSTRAP,
                    RUN_CREATED,
                    PHASE_QUEUEING,
                    PHASE_EXECUTION,
                    GATE,
                    CI_RUNNING,
                    SNAPSHOT_CREATED ->
                    false;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException("Interrupted.", e);
        }
    }
}
