package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.approval.Approval;
import dev.autopack.api.domain.approval.ApprovalStore;
import dev.autopack.api.domain.approval.RequestApproval;
import dev.autopack.api.domain.budget.ReservationOrder.AttemptKey;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.history.Judgement;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.ledger.LedgerHead;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.tamper.FindTampering;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges a change before anything of it is written anywhere. */
public final class JudgeAttempt {
    private final Transactions transactions;
    private final PhaseMoves moves;
    private final Files files;
    private final JudgeChange policy;
    private final AttemptLedger ledger;
    private final InstantSource clock;

    public JudgeAttempt(
            Transactions transactions,
            PhaseMoves moves,
            Files files,
            JudgeChange policy,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.moves = moves;
        this.files = files;
        this.policy = policy;
        this.ledger = new AttemptLedger(ledger);
        this.clock = clock;
    }

    /** Where judgements and approvals are kept, and who looks at what a change does to tests. */
    public record Files(
            AttemptStore attempts,
            ApprovalStore approvals,
            RequestApproval approvalRequests,
            FindTampering tampering) {}

    /** A change that an attempt wants to make, on a base. */
    public record Submission(
            AttemptKey attempt,
            LeaseProof proof,
            CommitId base,
            ChangeSet change,
            String principal) {}

    /** The verdict, the approval that now waits if it needs one, and the entry that says so. */
    public record Judged(
            Verdict verdict, String changeHash, Optional<Approval> approval, LedgerHead head) {}

    public Judged judge(Submission submission) {
        var tampering = tampering(submission);
        return transactions.within(
                () -> {
                    var attempt = submission.attempt();
                    var work = moves.attempt(attempt.phase(), submission.proof(), attempt.number());
                    requireBase(work, submission.base());
                    var hash = submission.change().hash();
                    var granted =
                            files.approvals()
                                    .granted(attempt.phase())
                                    .filter(approval -> approval.grants(hash));
                    var bare =
                            policy.judge(submission.change().facts(), PlanRules.policy(work))
                                    .needing(tampering);
                    return keep(work, submission, granted.isPresent() ? bare.approved() : bare);
                });
    }

    // The repository is asked outside of the transaction that decides.
    private List<String> tampering(Submission submission) {
        if (!FindTampering.concerns(submission.change())) {
            return List.of();
        }
        var attempt = submission.attempt();
        var work =
                transactions.within(
                        () -> moves.attempt(attempt.phase(), submission.proof(), attempt.number()));
        requireBase(work, submission.base());
        return work.run()
                .spec()
                .repository()
                .map(it -> files.tampering().in(it, submission.base(), submission.change()))
                .orElse(List.of());
    }

    private static void requireBase(Work work, CommitId base) {
        var head = work.run().branch().head();
        // Beside other phases the branch moves on; the gate asks for a rebase in the end.
        var sideBySide = work.run().spec().caps().parallelPhases() > 1;
        if (!sideBySide && head.isPresent() && !head.get().equals(base)) {
            throw new Refusal(
                    Reason.CHANGE_MISMATCH,
                    "the change builds on %s, the run is at %s".formatted(base, head.get()));
        }
    }

    private Judged keep(Work work, Submission submission, Verdict verdict) {
        var approval =
                switch (verdict) {
                    case Verdict.Clear _, Verdict.Forbidden _ -> Optional.<Approval>empty();
                    case Verdict.NeedsApproval needed ->
                            Optional.of(hold(work, submission, needed));
                };
        var hash = submission.change().hash();
        var entry =
                ledger.note(
                        submission.attempt(),
                        "change.judged",
                        submission.principal(),
                        payload(submission, verdict, approval));
        files.attempts()
                .judged(
                        submission.attempt(),
                        new Judgement(submission.base(), hash, word(verdict), entry.head()));
        return new Judged(verdict, hash, approval, entry.head());
    }

    private Approval hold(Work work, Submission submission, Verdict.NeedsApproval needed) {
        var now = clock.instant();
        var approval =
                files.approvalRequests()
                        .request(submission.attempt(), submission.change(), needed, now);
        moves.save(work.run(), work.phase().awaitApproval(now), now);
        return approval;
    }

    private static Map<String, @Nullable Object> payload(
            Submission submission, Verdict verdict, Optional<Approval> approval) {
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("verdict", word(verdict).name());
        payload.put("change_hash", submission.change().hash());
        payload.put("base_commit", submission.base().value());
        payload.put("files", submission.change().changes().size());
        payload.put("reasons", AttemptLedger.reasons(reasons(verdict)));
        approval.ifPresent(waiting -> payload.put("approval_id", waiting.id().value()));
        return payload;
    }

    private static Judgement.Word word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear _ -> Judgement.Word.CLEAR;
            case Verdict.NeedsApproval _ -> Judgement.Word.NEEDS_APPROVAL;
            case Verdict.Forbidden _ -> Judgement.Word.FORBIDDEN;
        };
    }

    private static List<String> reasons(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clear(var risk) -> risk.reasons();
            case Verdict.NeedsApproval(var reasons, _) -> reasons;
            case Verdict.Forbidden(var violations) -> violations;
        };
    }
}
