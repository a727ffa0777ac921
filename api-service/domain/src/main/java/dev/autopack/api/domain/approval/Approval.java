package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.policy.Verdict;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import java.time.Instant;
import java.util.List;

/** A change that waits, or waited, for a person; it is valid for exactly that change. */
public record Approval(
        ApprovalId id,
        Subject subject,
        Verdict.NeedsApproval why,
        Instant requestedAt,
        Instant expiresAt,
        ApprovalState state) {
    /** What the approval is about. */
    public record Subject(PhaseKey phase, int attempt, String changeHash, List<String> paths) {
        public Subject {
            paths = List.copyOf(paths);
        }

        /** Whether advice is wanted instead of a change: then the change is an empty one. */
        public boolean isQuestion() {
            return paths.isEmpty();
        }
    }

    public Approval approve(Decision decision) {
        return in(pending(decision.at()).approve(decision));
    }

    public Approval reject(Decision decision) {
        return in(pending(decision.at()).reject(decision));
    }

    public Approval expire(Instant now) {
        return state instanceof ApprovalState.Pending pending ? in(pending.expire(now)) : this;
    }

    public Approval spend(Instant now) {
        return state instanceof ApprovalState.Approved approved ? in(approved.spend(now)) : this;
    }

    public boolean isPending() {
        return state instanceof ApprovalState.Pending;
    }

    /** Whether this very change may be made now. */
    public boolean grants(String changeHash) {
        return state instanceof ApprovalState.Approved && subject.changeHash().equals(changeHash);
    }

    private ApprovalState.Pending pending(Instant now) {
        if (state instanceof ApprovalState.Expired) {
            throw expired();
        }
        if (!(state instanceof ApprovalState.Pending pending)) {
            throw new Refusal(
                    Reason.APPROVAL_DECIDED, "approval %s is decided already".formatted(id));
        }
        if (!now.isBefore(expiresAt)) {
            throw expired();
        }
        return pending;
    }

    private Refusal expired() {
        return new Refusal(Reason.APPROVAL_EXPIRED, "approval %s has expired".formatted(id));
    }

    private Approval in(ApprovalState to) {
        return new Approval(id, subject, why, requestedAt, expiresAt, to);
    }
}
