package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.Reservation;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReservationOrder;
import dev.autopack.api.domain.budget.TenantCaps;
import dev.autopack.api.domain.budget.Usage;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.tier.Tier;
import dev.autopack.api.domain.tier.TierStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A run with one tier and one phase, in memory. */
final class OneRun {
    private Run run;
    private Tier tier;
    private Phase phase;

    OneRun(Run run, Tier tier, Phase phase) {
        this.run = run;
        this.tier = tier;
        this.phase = phase;
    }

    Run run() {
        return run;
    }

    Phase phase() {
        return phase;
    }

    void put(Phase changed) {
        phase = changed;
    }

    PhaseMoves moves() {
        return new PhaseMoves(
                new Runs(),
                new Tiers(),
                new Phases(),
                new NoBudget(),
                _ -> {
                    throw new UnsupportedOperationException("no budget here");
                },
                (_, _, _) -> {});
    }

    private final class Runs implements RunStore {
        @Override
        public boolean add(Run added, Optional<NextPhase> first) {
            return false;
        }

        @Override
        public Optional<Run> find(RunId id) {
            return Optional.of(run).filter(known -> known.id().equals(id));
        }

        @Override
        public Optional<Run> lock(RunId id) {
            return find(id);
        }

        @Override
        public void save(Run saved, Optional<NextPhase> next) {
            run = saved;
        }

        @Override
        public void countIssues(RunId id, int minor, int major) {
            throw new UnsupportedOperationException("no issues here");
        }

        @Override
        public List<RunId> overdue(Instant now, int limit) {
            return List.of();
        }
    }

    private final class Tiers implements TierStore {
        @Override
        public List<Tier> addAll(List<Tier> tiers) {
            return tiers;
        }

        @Override
        public List<Tier> of(RunId id) {
            return List.of(tier);
        }

        @Override
        public void save(Tier saved) {
            tier = saved;
        }
    }

    private final class Phases implements PhaseStore {
        @Override
        public List<Phase> addAll(List<Phase> phases) {
            return phases;
        }

        @Override
        public Optional<Phase> find(PhaseKey key) {
            return Optional.of(phase).filter(known -> known.key().equals(key));
        }

        @Override
        public List<Phase> of(RunId id) {
            return List.of(phase);
        }

        @Override
        public List<Standing> standings(RunId id) {
            var place = phase.spec().place();
            return List.of(
                    new Standing(
                            phase.key().phase(), place, phase.state(), tier.state(), List.of()));
        }

        @Override
        public void save(Phase saved) {
            phase = saved;
        }
    }

    private static final class NoBudget implements BudgetStore {
        @Override
        public Optional<Balance> reserve(ReservationOrder order, TenantCaps tenant) {
            return Optional.empty();
        }

        @Override
        public Optional<Reservation> lock(ReservationId id) {
            return Optional.empty();
        }

        @Override
        public void settle(Reservation reservation, Usage usage, Instant at) {
            throw new UnsupportedOperationException("no budget here");
        }

        @Override
        public Amount forfeit(PhaseKey key, Instant at) {
            throw new UnsupportedOperationException("no budget here");
        }

        @Override
        public void addSpent(PhaseKey key, long tokens) {
            throw new UnsupportedOperationException("no budget here");
        }

        @Override
        public Optional<Balance> balance(RunId id) {
            return Optional.empty();
        }
    }
}
