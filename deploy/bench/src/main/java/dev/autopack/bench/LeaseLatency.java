package dev.autopack.bench;

import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.lease.LeaseBatchView;
import dev.autopack.api.contract.lease.LeaseRequest;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.api.contract.run.RunView;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** How long a waiting executor waits for a phase that has just been queued. */
final class LeaseLatency {
    private static final int SETTLING_MS = 60;

    private final Calls operator;
    private final Calls executor;
    private final String repository;
    private final Figures afterAnswer;
    private final Figures afterRequest;

    LeaseLatency(Calls operator, Calls executor, String repository) {
        this.operator = operator;
        this.executor = executor;
        this.repository = repository;
        this.afterAnswer = new Figures("start answered -> leased");
        this.afterRequest = new Figures("start requested -> leased (bound)");
    }

    Figures afterAnswer() {
        return afterAnswer;
    }

    Figures afterRequest() {
        return afterRequest;
    }

    /**
     * One executor waits, then a run is started; the phase is given up so that the next one is
     * alone.
     */
    void once(String runId) throws IOException, InterruptedException, ExecutionException {
        var leased = new FutureTask<>(this::waitForWork);
        Thread.ofVirtual().start(leased);
        Thread.sleep(SETTLING_MS);
        var asked = System.nanoTime();
        operator.post("/runs/start", Plans.of(runId, repository, 1), RunView.class);
        var answered = System.nanoTime();
        var arrival = leased.get();
        afterAnswer.add(Math.max(0, arrival.nanos() - answered));
        afterRequest.add(arrival.nanos() - asked);
        end(arrival.lease());
    }

    private record Arrival(long nanos, LeaseView lease) {}

    private Arrival waitForWork() throws IOException, InterruptedException {
        var request = new LeaseRequest("bench", 1, 10_000);
        var batch = executor.post("/leases", request, LeaseBatchView.class);
        return new Arrival(System.nanoTime(), batch.leases().getFirst());
    }

    // An environment reason ends the run at once, so nothing of it is queued again.
    private void end(LeaseView lease) throws IOException, InterruptedException {
        var path =
                "/runs/%s/phases/%s/attempts/%d/settle"
                        .formatted(lease.run().runId(), lease.phase().phaseId(), lease.attempt());
        var body =
                java.util.Map.of(
                        "lease", new LeaseProof(lease.leaseId(), lease.fence()),
                        "outcome", "FAILED",
                        "reason", "REPOSITORY_UNAVAILABLE",
                        "feedback", "the benchmark is done with it");
        executor.post(path, body, Object.class);
    }
}
