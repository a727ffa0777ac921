package dev.autopack.api.server.http.approval;

import dev.autopack.api.contract.approval.ApprovalStatus;
import dev.autopack.api.contract.approval.ApprovalView;
import dev.autopack.api.contract.change.ChangeKind;
import dev.autopack.api.contract.change.ChangeSetView;
import dev.autopack.api.contract.change.FileChangeView;
import dev.autopack.api.domain.approval.Approval;
import dev.autopack.api.domain.approval.ApprovalState;
import dev.autopack.api.domain.approval.Decision;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import java.util.Locale;
import java.util.Optional;

/** Approvals, and the changes they are about, on the wire. */
final class ApprovalViews {
    private ApprovalViews() {}

    static ApprovalView view(Approval approval) {
        var subject = approval.subject();
        var risk = approval.why().risk();
        var decision = decision(approval.state());
        var status = status(approval.state());
        return new ApprovalView(
                approval.id().value(),
                subject.phase().run().value(),
                subject.phase().phase().value(),
                subject.attempt(),
                status,
                subject.isQuestion() ? "question" : "change",
                subject.changeHash(),
                approval.why().reasons(),
                subject.paths(),
                risk.level().name().toLowerCase(Locale.ROOT),
                risk.value(),
                approval.requestedAt(),
                approval.expiresAt(),
                decision.map(Decision::at).orElse(null),
                decision.map(Decision::by).orElse(null),
                method(approval.state()).orElse(null),
                reason(decision, status == ApprovalStatus.APPROVED).orElse(null),
                reason(decision, status == ApprovalStatus.REJECTED).orElse(null));
    }

    static ChangeSetView view(ChangeSet change) {
        return new ChangeSetView(change.changes().stream().map(ApprovalViews::file).toList());
    }

    private static FileChangeView file(FileChange change) {
        var added = Math.toIntExact(change.lines().added());
        var removed = Math.toIntExact(change.lines().removed());
        return switch (change) {
            case FileChange.Create(var path, var mode, var content, _) ->
                    new FileChangeView(path, ChangeKind.CREATE, mode, content, added, removed);
            case FileChange.Modify(var path, var mode, var content, _) ->
                    new FileChangeView(path, ChangeKind.MODIFY, mode, content, added, removed);
            case FileChange.Delete(var path, _) ->
                    new FileChangeView(path, ChangeKind.DELETE, null, null, added, removed);
        };
    }

    private static ApprovalStatus status(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Pending _ -> ApprovalStatus.PENDING;
            case ApprovalState.Approved _, ApprovalState.Spent _ -> ApprovalStatus.APPROVED;
            case ApprovalState.Rejected _ -> ApprovalStatus.REJECTED;
            case ApprovalState.Expired _ -> ApprovalStatus.TIMEOUT;
        };
    }

    private static Optional<Decision> decision(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Pending _, ApprovalState.Expired _ -> Optional.empty();
            case ApprovalState.Approved(var decision) -> Optional.of(decision);
            case ApprovalState.Spent(var decision, _) -> Optional.of(decision);
            case ApprovalState.Rejected(var decision) -> Optional.of(decision);
        };
    }

    private static Optional<String> method(ApprovalState state) {
        return state instanceof ApprovalState.Expired
                ? Optional.of("timeout")
                : decision(state).map(Decision::method);
    }

    private static Optional<String> reason(Optional<Decision> decision, boolean wanted) {
        return wanted
                ? decision.map(Decision::reason).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
