package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.lease.ApprovedChange;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspace;

/**
 * Gets a change for the phase, the approved one or a new draft, and checks what can be checked
 * here.
 */
public final class ProposeChange {
    private final DraftChange drafts;

    public ProposeChange(DraftChange drafts) {
        this.drafts = drafts;
    }

    public Proposal change(Assignment assignment, Workspace workspace) {
        return assignment
                .history()
                .approved()
                .map(approved -> approved(approved, workspace))
                .orElseGet(() -> drafted(assignment, workspace));
    }

    private static Proposal approved(ApprovedChange approved, Workspace workspace) {
        if (!approved.isIntact()) {
            throw new Refusal(
                    Reason.APPROVED_CHANGE_MISMATCH, "the change is not the one that was approved");
        }
        return proposal(approved.change(), "approved change", workspace);
    }

    private Proposal drafted(Assignment assignment, Workspace workspace) {
        return switch (drafts.draft(assignment, workspace)) {
            case ReadDraft.Faulty(var fault, var detail) ->
                    throw new Refusal(fault.reason(), "%s: %s".formatted(fault.code(), detail));
            case ReadDraft.Understood(var change, var summary) -> {
                check(assignment, workspace, change);
                yield proposal(change, summary, workspace);
            }
        };
    }

    private static void check(Assignment assignment, Workspace workspace, ChangeSet change) {
        var phase = assignment.task().phase();
        if (change.isEmpty() && !phase.allowances().noop()) {
            throw new Refusal(Reason.DRAFT_UNREADABLE, "empty_files: the answer changes nothing");
        }
        var violations = phase.paths().violations(change);
        if (!violations.isEmpty()) {
            throw new Refusal(Reason.POLICY_VIOLATION, String.join("\n", violations));
        }
        var missing = phase.deliverables().missing(change, workspace.files());
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.DELIVERABLES_MISSING, String.join("\n", missing));
        }
    }

    private static Proposal proposal(ChangeSet change, String summary, Workspace workspace) {
        return new Proposal(change, ChangeFacts.of(change, workspace.files()), summary);
    }
}
