package dev.autopack.executor.server.remote;

import dev.autopack.api.contract.attempt.SettleOutcome;
import dev.autopack.api.contract.attempt.SettleRequest;
import dev.autopack.api.contract.lease.LeaseRequest;
import dev.autopack.api.contract.lease.LeaseView;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.LeaseProof;
import dev.autopack.executor.domain.lease.Leases;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.config.WorkConfig;
import dev.autopack.executor.server.remote.view.Wire;
import dev.autopack.executor.server.remote.view.WireText;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Leases over HTTP. */
@Singleton
class RestLeases implements Leases {
    private static final Logger LOG = Logger.getLogger(RestLeases.class);

    private static final int DETAIL_MAX = 2_000;

    private final ApiClients api;
    private final Calls calls;
    private final String executor;

    RestLeases(ApiClients api, Calls calls, WorkConfig work) {
        this.api = api;
        this.calls = calls;
        this.executor = work.name().orElseGet(() -> ManagementFactory.getRuntimeMXBean().getName());
    }

    // Not repeated here: the leasing loop comes again anyway, and two answers would be two leases.
    @Override
    public List<Assignment> take(int most, Duration wait) {
        var request = new LeaseRequest(executor, most, Math.toIntExact(wait.toMillis()));
        var batch = calls.single(() -> api.longPoll().lease(request));
        return batch.leases().stream().map(this::read).flatMap(Optional::stream).toList();
    }

    @Override
    public Instant keep(LeaseProof proof) {
        return calls.repeatable(() -> api.leases().heartbeat(proof.leaseId(), Wire.proof(proof)))
                .expiresAt();
    }

    @Override
    public void giveBack(LeaseProof proof) {
        calls.single(() -> api.leases().release(proof.leaseId(), Wire.proof(proof)));
    }

    private Optional<Assignment> read(LeaseView view) {
        try {
            return Optional.of(Orders.assignment(view));
        } catch (Refusal unreadable) {
            decline(view, unreadable);
            return Optional.empty();
        }
    }

    // Given back, the phase would come again at once; failed, its run hears why.
    private void decline(LeaseView view, Refusal why) {
        var run = view.run().runId();
        var phase = view.phase().phaseId();
        var failed =
                new SettleRequest(
                        Wire.proof(Orders.proof(view)),
                        SettleOutcome.FAILED,
                        null,
                        null,
                        why.reason().name(),
                        WireText.head(why.detail(), DETAIL_MAX),
                        null,
                        null);
        try {
            calls.repeatable(() -> api.settlements().settle(run, phase, view.attempt(), failed));
        } catch (Refusal lost) {
            LOG.warn("a phase that cannot be read could not be declined", lost);
        }
    }
}
