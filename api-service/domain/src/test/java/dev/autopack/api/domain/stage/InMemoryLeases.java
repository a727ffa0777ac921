package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.lease.LeaseProof;
import dev.autopack.api.domain.leasing.LeaseOrder;
import dev.autopack.api.domain.leasing.LeaseStore;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.tier.TierState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Leases in memory. */
public final class InMemoryLeases implements LeaseStore {
    private final InMemoryRuns rows;

    InMemoryLeases(InMemoryRuns rows) {
        this.rows = rows;
    }

    @Override
    public List<Leased> lease(LeaseOrder order) {
        var ids = new ArrayList<>(order.ids());
        var leased = new ArrayList<Leased>();
        for (var ready : ready(order.now()).limit(ids.size()).toList()) {
            var key = PhaseKey.of(ready.getKey().id().value(), ready.getValue().phaseId());
            var phase = rows.phaseRows.get(key);
            var lease =
                    new Lease(
                            ids.removeFirst(),
                            order.owner(),
                            phase.marks().lastFence() + 1,
                            order.expiresAt());
            var taken = phase.lease(lease, order.now());
            rows.phases.save(taken);
            var run = ready.getKey().moved(RunState.PHASE_EXECUTION, "", order.now());
            rows.runs.save(run, Optional.empty());
            begin(taken, order.now());
            leased.add(new Leased(run, taken, lease, ready.getValue().readyAt()));
        }
        return leased;
    }

    private void begin(Phase phase, Instant now) {
        rows.tiers.of(phase.key().run()).stream()
                .filter(tier -> tier.spec().id().equals(phase.spec().place().tier()))
                .filter(tier -> tier.state() == TierState.PENDING)
                .toList()
                .forEach(tier -> rows.tiers.save(tier.moved(TierState.IN_PROGRESS, now)));
    }

    private Stream<Map.Entry<Run, NextPhase>> ready(Instant now) {
        return rows.runRows.values().stream()
                .filter(run -> run.deadline().isAfter(now))
                .flatMap(
                        run ->
                                rows.nextRows.get(run.id()).next().stream()
                                        .map(next -> Map.entry(run, next)))
                .filter(entry -> !entry.getValue().readyAt().isAfter(now))
                .sorted(Comparator.comparing(entry -> entry.getValue().readyAt()));
    }

    @Override
    public boolean keep(LeaseProof proof, Instant expiresAt) {
        var held = held(proof);
        held.ifPresent(
                phase -> rows.phases.save(phase.renew(expiresAt, phase.marks().updatedAt())));
        return held.isPresent();
    }

    @Override
    public Optional<PhaseKey> holding(LeaseProof proof) {
        return held(proof).map(Phase::key);
    }

    private Optional<Phase> held(LeaseProof proof) {
        return rows.phaseRows.values().stream()
                .filter(phase -> phase.state() instanceof PhaseState.Held)
                .filter(phase -> phase.held().lease().isProvenBy(proof))
                .findFirst();
    }

    @Override
    public List<PhaseKey> expired(Instant now, int limit) {
        return rows.phaseRows.values().stream()
                .filter(phase -> phase.state() instanceof PhaseState.Held)
                .filter(phase -> !phase.held().lease().expiresAt().isAfter(now))
                .sorted(Comparator.comparing(phase -> phase.held().lease().expiresAt()))
                .limit(limit)
                .map(Phase::key)
                .toList();
    }

    @Override
    public boolean becameReady(Instant after, Instant until) {
        return rows.nextRows.values().stream()
                .flatMap(row -> row.next().stream())
                .anyMatch(next -> next.readyAt().isAfter(after) && !next.readyAt().isAfter(until));
    }
}
