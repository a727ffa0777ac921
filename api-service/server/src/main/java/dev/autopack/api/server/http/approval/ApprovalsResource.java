package dev.autopack.api.server.http.approval;

import dev.autopack.api.contract.approval.ApprovalView;
import dev.autopack.api.contract.approval.ApprovalsApi;
import dev.autopack.api.contract.approval.DecisionRequest;
import dev.autopack.api.contract.approval.PendingApprovalsView;
import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.domain.approval.ApprovalId;
import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.DecideApproval;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.auth.contract.Permission;
import dev.autopack.auth.guard.CurrentPrincipal;
import dev.autopack.auth.guard.Needs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.util.Objects;
import java.util.Optional;

/** Shows approvals and takes decisions. */
@RunOnVirtualThread
class ApprovalsResource implements ApprovalsApi {
    private static final int PENDING_MAX = 500;

    private final Transactions transactions;
    private final ApprovalStore approvals;
    private final DecideApproval decideApproval;
    private final CurrentPrincipal principal;

    ApprovalsResource(
            Transactions transactions,
            ApprovalStore approvals,
            DecideApproval decideApproval,
            CurrentPrincipal principal) {
        this.transactions = transactions;
        this.approvals = approvals;
        this.decideApproval = decideApproval;
        this.principal = principal;
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public PendingApprovalsView pending() {
        var pending =
                transactions.within(() -> approvals.pending(PENDING_MAX)).stream()
                        .map(ApprovalViews::view)
                        .toList();
        return new PendingApprovalsView(pending.size(), pending);
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public ApprovalView status(String approvalId) {
        return transactions
                .within(() -> approvals.find(id(approvalId)))
                .map(ApprovalViews::view)
                .orElseThrow(() -> unknown(approvalId));
    }

    @Override
    @Needs(Permission.RUNS_READ)
    public ChangeSetView change(String approvalId) {
        return transactions
                .within(() -> approvals.change(id(approvalId)))
                .map(ApprovalViews::view)
                .orElseThrow(() -> unknown(approvalId));
    }

    @Override
    @Needs(Permission.APPROVALS_DECIDE)
    public ApprovalView approve(String approvalId, DecisionRequest decision) {
        return ApprovalViews.view(decideApproval.approve(answer(approvalId, decision)));
    }

    @Override
    @Needs(Permission.APPROVALS_DECIDE)
    public ApprovalView reject(String approvalId, DecisionRequest decision) {
        return ApprovalViews.view(decideApproval.reject(answer(approvalId, decision)));
    }

    private DecideApproval.Answer answer(String approvalId, DecisionRequest decision) {
        return new DecideApproval.Answer(
                id(approvalId),
                principal.id(),
                "api",
                Objects.requireNonNullElse(decision.reason(), ""),
                Optional.ofNullable(decision.changeHash()));
    }

    private static ApprovalId id(String approvalId) {
        try {
            return new ApprovalId(approvalId);
        } catch (IllegalArgumentException e) {
            throw unknown(approvalId);
        }
    }

    private static Refusal unknown(String approvalId) {
        return new Refusal(
                Reason.APPROVAL_UNKNOWN, "approval %s is not known".formatted(approvalId));
    }
}
