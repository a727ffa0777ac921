package dev.autopack.api.server.http.lease;

import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.common.MessageView;
import dev.autopack.api.contract.lease.HeartbeatView;
import dev.autopack.api.contract.lease.LeaseBatchView;
import dev.autopack.api.contract.lease.LeaseRequest;
import dev.autopack.api.contract.lease.LeasesApi;
import dev.autopack.api.domain.leasing.KeepLease;
import dev.autopack.api.domain.leasing.ReleaseLease;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Duration;

/** Gives work out, and takes it back. */
@RunOnVirtualThread
class LeasesResource implements LeasesApi {
    private final LeaseDesk desk;
    private final Handover handover;
    private final KeepLease keepLease;
    private final ReleaseLease releaseLease;
    private final CurrentPrincipal principal;

    LeasesResource(
            LeaseDesk desk,
            Handover handover,
            KeepLease keepLease,
            ReleaseLease releaseLease,
            CurrentPrincipal principal) {
        this.desk = desk;
        this.handover = handover;
        this.keepLease = keepLease;
        this.releaseLease = releaseLease;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public LeaseBatchView lease(LeaseRequest request) {
        var wanted =
                new LeaseDesk.Wanted(request.executorId(), principal.id(), request.maxLeases());
        var leased = desk.lease(wanted, Duration.ofMillis(request.waitMs()));
        return new LeaseBatchView(handover.views(leased));
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public HeartbeatView heartbeat(String leaseId, LeaseProof proof) {
        return new HeartbeatView(keepLease.keep(sameLease(leaseId, proof)));
    }

    @Override
    @Needs(Permission.PHASES_EXECUTE)
    public MessageView release(String leaseId, LeaseProof proof) {
        releaseLease.release(sameLease(leaseId, proof), principal.id());
        return new MessageView("Lease released");
    }

    private static dev.autopack.api.domain.lease.LeaseProof sameLease(
            String leaseId, LeaseProof proof) {
        if (!leaseId.equals(proof.leaseId())) {
            throw new Refusal(Reason.PATH_MISMATCH, "lease_id must be that of the address");
        }
        return LeaseViews.proof(proof);
    }
}
