package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.change.ChangeFacts;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.lease.ApprovedChange;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.order.Allowances;
import dev.autopack.executor.domain.policy.Placement;
import dev.autopack.executor.domain.quality.CheckQuality;
import dev.autopack.executor.domain.quality.Leeway;
import dev.autopack.executor.domain.quality.QualityFault;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;

/**
 * Gets a change for the phase, the approved one or a new draft, and checks what can be checked
 * here.
 */
public final class ProposeChange {
    private static final int FAULTS_MAX = 20;

    private final DraftChange drafts;
    private final CheckQuality quality;

    public ProposeChange(DraftChange drafts, CheckQuality quality) {
        this.drafts = drafts;
        this.quality = quality;
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
        var draft = drafts.draft(assignment, workspace);
        check(assignment, workspace, draft.change());
        requireQuality(assignment, workspace, draft.change());
        return proposal(draft.change(), draft.summary(), workspace);
    }

    private static void check(Assignment assignment, Workspace workspace, ChangeSet change) {
        var phase = assignment.task().phase();
        if (change.isEmpty() && !phase.allowances().noop()) {
            throw new Refusal(Reason.DRAFT_UNREADABLE, "empty_files: the answer changes nothing");
        }
        var violations = new ArrayList<>(phase.paths().violations(change));
        violations.addAll(Placement.violations(change, workspace.files()));
        if (!violations.isEmpty()) {
            throw new Refusal(Reason.POLICY_VIOLATION, String.join("\n", violations));
        }
        var missing = phase.deliverables().missing(change, workspace.files());
        if (!missing.isEmpty()) {
            throw new Refusal(Reason.DELIVERABLES_MISSING, String.join("\n", missing));
        }
    }

    // A warning is worth a word to nobody who could not mend it, so it never stops a change.
    private void requireQuality(Assignment assignment, Workspace workspace, ChangeSet change) {
        var leeway = leeway(assignment.task().phase().allowances());
        var blocking =
                quality.faults(change, workspace.files(), leeway).stream()
                        .filter(QualityFault::blocks)
                        .limit(FAULTS_MAX)
                        .map(QualityFault::text)
                        .toList();
        if (!blocking.isEmpty()) {
            throw new Refusal(Reason.QUALITY_VIOLATION, String.join("\n", blocking));
        }
    }

    private static Set<Leeway> leeway(Allowances allowances) {
        var leeway = EnumSet.noneOf(Leeway.class);
        if (allowances.symbolRemoval()) {
            leeway.add(Leeway.SYMBOL_REMOVAL);
        }
        if (allowances.massDeletion()) {
            leeway.add(Leeway.MASS_DELETION);
        }
        return leeway;
    }

    private static Proposal proposal(ChangeSet change, String summary, Workspace workspace) {
        return new Proposal(change, ChangeFacts.of(change, workspace.files()), summary);
    }
}
