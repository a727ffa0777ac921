package dev.autopack.api.contract.approval;

import java.util.List;

/** The approvals that wait, oldest first. */
public record PendingApprovalsView(int count, List<ApprovalView> requests) {}
