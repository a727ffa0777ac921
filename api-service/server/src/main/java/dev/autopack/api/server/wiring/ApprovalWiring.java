package dev.autopack.api.server.wiring;

import dev.autopack.api.domain.approval.ApprovalId;
import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.DecideApproval;
import dev.autopack.api.domain.approval.ExpireApprovals;
import dev.autopack.api.domain.approval.RequestApproval;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.config.ApprovalConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Puts together the use cases about approvals. */
class ApprovalWiring {
    @Produces
    @Singleton
    RequestApproval requestApproval(ApprovalStore approvals, ApprovalConfig config) {
        return new RequestApproval(
                approvals, () -> new ApprovalId(UUID.randomUUID().toString()), config.timeout());
    }

    @Produces
    @Singleton
    DecideApproval decideApproval(
            Transactions transactions,
            ApprovalStore approvals,
            AttemptStore attempts,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        return new DecideApproval(transactions, approvals, attempts, moves, ledger, clock);
    }

    @Produces
    @Singleton
    ExpireApprovals expireApprovals(
            Transactions transactions,
            ApprovalStore approvals,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        return new ExpireApprovals(transactions, approvals, moves, ledger, clock);
    }
}
