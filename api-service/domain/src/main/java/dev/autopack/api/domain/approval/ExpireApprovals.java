package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.Map;

/** Ends approvals that nobody decided in time; silence is never a yes. */
public final class ExpireApprovals {
    private static final int BATCH_MAX = 100;

    private final Transactions transactions;
    private final ApprovalStore approvals;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final InstantSource clock;

    public ExpireApprovals(
            Transactions transactions,
            ApprovalStore approvals,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.approvals = approvals;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    public int expire() {
        var now = clock.instant();
        var overdue = transactions.within(() -> approvals.overdue(now, BATCH_MAX));
        return (int) overdue.stream().filter(this::expireOne).count();
    }

    private boolean expireOne(ApprovalId id) {
        return transactions.within(
                () -> {
                    var key = approvals.find(id).orElseThrow().subject().phase();
                    var work = moves.lock(key);
                    var approval = approvals.find(id).orElseThrow();
                    // A person may have answered since it was listed.
                    if (!approval.isPending()) {
                        return false;
                    }
                    var now = clock.instant();
                    approvals.save(approval.expire(now));
                    if (work.phase().state() instanceof PhaseState.ApprovalPending) {
                        var reason =
                                approval.subject().isQuestion()
                                        ? FailureReason.QUESTION_EXPIRED
                                        : FailureReason.APPROVAL_EXPIRED;
                        var failed = work.phase().giveUp(reason, now);
                        moves.save(work.run(), failed, now);
                    }
                    ledger.append(entry(approval));
                    return true;
                });
    }

    private static EntryDraft entry(Approval approval) {
        var subject = approval.subject();
        return new EntryDraft(
                subject.phase().run().value(),
                "approval.expired",
                "api",
                Map.of(
                        "phase_id", subject.phase().phase().value(),
                        "attempt", subject.attempt(),
                        "approval_id", approval.id().value(),
                        "change_hash", subject.changeHash()));
    }
}
