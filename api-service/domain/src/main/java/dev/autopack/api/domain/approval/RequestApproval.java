package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.policy.RiskScore;
import dev.autopack.api.domain.policy.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Keeps a change for a person to decide; part of the transaction that judged the change. */
public final class RequestApproval {
    private static final RiskScore NO_RISK = new RiskScore(0, List.of());

    private final ApprovalStore approvals;
    private final Supplier<ApprovalId> ids;
    private final Duration patience;

    public RequestApproval(ApprovalStore approvals, Supplier<ApprovalId> ids, Duration patience) {
        this.approvals = approvals;
        this.ids = ids;
        this.patience = patience;
    }

    /** Asks a person for advice; there is no change. */
    public Approval ask(AttemptKey attempt, String question, Instant now) {
        var why = new Verdict.NeedsApproval(List.of(question), NO_RISK);
        return request(attempt, new ChangeSet(List.of()), why, now);
    }

    public Approval request(
            AttemptKey attempt, ChangeSet change, Verdict.NeedsApproval why, Instant now) {
        var subject =
                new Approval.Subject(
                        attempt.phase(), attempt.number(), change.hash(), change.facts().paths());
        var until = now.plus(patience);
        var approval =
                new Approval(ids.get(), subject, why, now, until, new ApprovalState.Pending(until));
        // Of one phase at most one approval is open: asking for another gives up the one before,
        // be it unused or, when its run ended and was opened again, undecided.
        approvals
                .open(attempt.phase())
                .ifPresent(before -> approvals.save(before.expire(now).spend(now)));
        approvals.add(approval, change);
        return approval;
    }
}
