package dev.autopack.api.domain.approval;

import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.phase.PhaseKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Approvals that live as long as their test. */
public final class InMemoryApprovalStore implements ApprovalStore {
    private final Map<ApprovalId, Approval> approvals = new LinkedHashMap<>();
    private final Map<ApprovalId, ChangeSet> changes = new LinkedHashMap<>();

    @Override
    public void add(Approval approval, ChangeSet change) {
        approvals.put(approval.id(), approval);
        changes.put(approval.id(), change);
    }

    @Override
    public Optional<Approval> find(ApprovalId id) {
        return Optional.ofNullable(approvals.get(id));
    }

    @Override
    public Optional<ChangeSet> change(ApprovalId id) {
        return Optional.ofNullable(changes.get(id));
    }

    @Override
    public void save(Approval approval) {
        approvals.put(approval.id(), approval);
    }

    @Override
    public List<Approval> pending(int limit) {
        return waiting().sorted(Comparator.comparing(Approval::requestedAt)).limit(limit).toList();
    }

    @Override
    public List<ApprovalId> overdue(Instant now, int limit) {
        return waiting()
                .filter(approval -> !approval.expiresAt().isAfter(now))
                .limit(limit)
                .map(Approval::id)
                .toList();
    }

    @Override
    public Optional<Approval> granted(PhaseKey phase) {
        return approvals.values().stream()
                .filter(approval -> approval.subject().phase().equals(phase))
                .filter(approval -> approval.state() instanceof ApprovalState.Approved)
                .findFirst();
    }

    @Override
    public Optional<Approval> open(PhaseKey phase) {
        return approvals.values().stream()
                .filter(approval -> approval.subject().phase().equals(phase))
                .filter(one -> one.isPending() || one.state() instanceof ApprovalState.Approved)
                .findFirst();
    }

    private Stream<Approval> waiting() {
        return approvals.values().stream().filter(Approval::isPending);
    }
}
