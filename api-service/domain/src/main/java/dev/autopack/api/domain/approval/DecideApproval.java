package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A person says yes or no to a change, once. */
public final class DecideApproval {
    private final Transactions transactions;
    private final ApprovalStore approvals;
    private final AttemptStore attempts;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final InstantSource clock;

    public DecideApproval(
            Transactions transactions,
            ApprovalStore approvals,
            AttemptStore attempts,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.approvals = approvals;
        this.attempts = attempts;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What a person says.
     *
     * @param changeHash the change that the person saw, if told: then no other is decided
     */
    public record Answer(
            ApprovalId id, String by, String method, String reason, Optional<String> changeHash) {}

    /** The phase is queued again and its next lease carries the change. */
    public Approval approve(Answer answer) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var work = locked(answer.id());
                    var decided = found(answer).approve(decision(answer));
                    mustWait(work, answer.id());
                    var kept = decided.subject().isQuestion() ? advise(decided, now) : decided;
                    approvals.save(kept);
                    var resumed =
                            kept.subject().isQuestion()
                                    ? work.phase().answered(now)
                                    : work.phase().release(now, now);
                    moves.save(work.run(), resumed, now);
                    note("approval.approved", kept, answer);
                    return kept;
                });
    }

    // There is no change that the next attempt could make use of, only words.
    private Approval advise(Approval decided, Instant now) {
        var subject = decided.subject();
        var question = String.join(" ", decided.why().reasons());
        var answer =
                decided.state() instanceof ApprovalState.Approved(var decision)
                        ? decision.reason()
                        : "";
        if (!answer.isBlank()) {
            attempts.advise(
                    new AttemptKey(subject.phase(), subject.attempt()),
                    "A person was asked: %s%nThe answer: %s".formatted(question, answer));
        }
        return decided.spend(now);
    }

    public Approval reject(Answer answer) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var work = locked(answer.id());
                    var decided = found(answer).reject(decision(answer));
                    mustWait(work, answer.id());
                    approvals.save(decided);
                    var reason =
                            decided.subject().isQuestion()
                                    ? FailureReason.QUESTION_REJECTED
                                    : FailureReason.APPROVAL_REJECTED;
                    Phase failed = work.phase().giveUp(reason, now);
                    moves.save(work.run(), failed, now);
                    note("approval.rejected", decided, answer);
                    return decided;
                });
    }

    // The run is locked before the approval is read for good, so of two answers one comes second.
    private Work locked(ApprovalId id) {
        var approval = approvals.find(id).orElseThrow(() -> unknown(id));
        return moves.lock(approval.subject().phase());
    }

    // The run may have ended meanwhile, and nobody brings it back with a late answer.
    private static void mustWait(Work work, ApprovalId id) {
        if (!(work.phase().state() instanceof PhaseState.ApprovalPending)) {
            throw new Refusal(
                    Reason.APPROVAL_EXPIRED,
                    "the phase of approval %s waits no more".formatted(id));
        }
    }

    private Approval found(Answer answer) {
        var approval = approvals.find(answer.id()).orElseThrow(() -> unknown(answer.id()));
        var seen = answer.changeHash();
        if (seen.isPresent() && !seen.get().equals(approval.subject().changeHash())) {
            throw new Refusal(
                    Reason.CHANGE_MISMATCH,
                    "approval %s is about another change".formatted(answer.id()));
        }
        return approval;
    }

    private Decision decision(Answer answer) {
        return new Decision(answer.by(), answer.method(), answer.reason(), clock.instant());
    }

    private void note(String kind, Approval decided, Answer answer) {
        var subject = decided.subject();
        ledger.append(
                new EntryDraft(
                        subject.phase().run().value(),
                        kind,
                        answer.by(),
                        Map.of(
                                "phase_id", subject.phase().phase().value(),
                                "attempt", subject.attempt(),
                                "approval_id", decided.id().value(),
                                "change_hash", subject.changeHash(),
                                "reason", answer.reason())));
    }

    private static Refusal unknown(ApprovalId id) {
        return new Refusal(Reason.APPROVAL_UNKNOWN, "approval %s is not known".formatted(id));
    }
}
