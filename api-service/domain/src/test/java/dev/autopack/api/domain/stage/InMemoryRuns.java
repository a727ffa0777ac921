package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhasePlace;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.run.RunTally;
import dev.autopack.api.domain.tier.Tier;
import dev.autopack.api.domain.tier.TierSpec;
import dev.autopack.api.domain.tier.TierState;
import dev.autopack.api.domain.tier.TierStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Runs, tiers and phases in memory. */
public final class InMemoryRuns {
    final Map<RunId, Run> runRows = new LinkedHashMap<>();
    final Map<RunId, NextRow> nextRows = new LinkedHashMap<>();
    final List<Tier> tierRows = new ArrayList<>();
    final Map<PhaseKey, Phase> phaseRows = new LinkedHashMap<>();
    private long numbers;

    public final RunStore runs = new Runs();
    public final TierStore tiers = new Tiers();
    public final PhaseStore phases = new Phases();

    record NextRow(Optional<RunStore.NextPhase> next) {}

    public Run run(String id) {
        return runRows.get(new RunId(id));
    }

    public Phase phase(String run, String phase) {
        return phaseRows.get(PhaseKey.of(run, phase));
    }

    public TierState tier(String run, String tier) {
        return tierRows.stream()
                .filter(row -> row.run().value().equals(run))
                .filter(row -> row.spec().id().value().equals(tier))
                .findFirst()
                .orElseThrow()
                .state();
    }

    void tally(RunId id, UnaryOperator<RunTally> change) {
        runRows.computeIfPresent(
                id,
                (_, run) ->
                        new Run(
                                id,
                                run.spec(),
                                run.standing(),
                                change.apply(run.tally()),
                                run.branch()));
    }

    void tally(PhaseKey key, UnaryOperator<PhaseTally> change) {
        phaseRows.computeIfPresent(key, (_, phase) -> phase.counted(change.apply(phase.tally())));
    }

    private final class Runs implements RunStore {
        @Override
        public boolean add(Run run, Optional<NextPhase> first) {
            if (runRows.putIfAbsent(run.id(), run) != null) {
                return false;
            }
            nextRows.put(run.id(), new NextRow(first));
            return true;
        }

        @Override
        public Optional<Run> find(RunId id) {
            return Optional.ofNullable(runRows.get(id));
        }

        @Override
        public Optional<Run> lock(RunId id) {
            return find(id);
        }

        @Override
        public void save(Run run, Optional<NextPhase> next) {
            var tally = runRows.get(run.id()).tally();
            runRows.put(
                    run.id(), new Run(run.id(), run.spec(), run.standing(), tally, run.branch()));
            nextRows.put(run.id(), new NextRow(next));
        }

        @Override
        public void countIssues(RunId id, int minor, int major) {
            tally(
                    id,
                    was ->
                            new RunTally(
                                    was.spent(),
                                    was.reserved(),
                                    was.ciRuns(),
                                    was.minorIssues() + minor,
                                    was.majorIssues() + major,
                                    was.minorIssuesMax()));
        }

        @Override
        public List<RunId> overdue(Instant now, int limit) {
            return runRows.values().stream()
                    .filter(run -> !run.state().isDone() && run.deadline().isBefore(now))
                    .sorted(Comparator.comparing(Run::deadline))
                    .limit(limit)
                    .map(Run::id)
                    .toList();
        }
    }

    private final class Tiers implements TierStore {
        @Override
        public List<Tier> addAll(List<Tier> added) {
            var numbered = added.stream().map(this::numbered).toList();
            tierRows.addAll(numbered);
            return numbered;
        }

        private Tier numbered(Tier tier) {
            var spec = tier.spec();
            var kept =
                    new TierSpec(
                            spec.id(), ++numbers, spec.index(), spec.name(), spec.description());
            return new Tier(tier.run(), kept, tier.state(), tier.caps(), tier.span());
        }

        @Override
        public List<Tier> of(RunId run) {
            return tierRows.stream().filter(tier -> tier.run().equals(run)).toList();
        }

        @Override
        public void save(Tier tier) {
            tierRows.replaceAll(row -> row.spec().number() == tier.spec().number() ? tier : row);
        }
    }

    private final class Phases implements PhaseStore {
        @Override
        public List<Phase> addAll(List<Phase> added) {
            var numbered = added.stream().map(this::numbered).toList();
            numbered.forEach(phase -> phaseRows.put(phase.key(), phase));
            return numbered;
        }

        private Phase numbered(Phase phase) {
            var spec = phase.spec();
            var place = spec.place();
            var kept =
                    new PhasePlace(
                            ++numbers,
                            place.index(),
                            place.tier(),
                            place.tierIndex(),
                            place.tierNumber());
            return new Phase(
                    phase.key(),
                    new PhaseSpec(
                            kept,
                            spec.text(),
                            spec.kind(),
                            spec.caps(),
                            spec.rawScope(),
                            spec.intentionRefs()),
                    phase.state(),
                    phase.attempts(),
                    phase.tally(),
                    phase.marks());
        }

        @Override
        public Optional<Phase> find(PhaseKey key) {
            return Optional.ofNullable(phaseRows.get(key));
        }

        @Override
        public List<Phase> of(RunId run) {
            return phaseRows.values().stream()
                    .filter(phase -> phase.key().run().equals(run))
                    .sorted(
                            Comparator.comparingInt((Phase one) -> one.spec().place().tierIndex())
                                    .thenComparingInt(one -> one.spec().place().index()))
                    .toList();
        }

        @Override
        public List<Standing> standings(RunId run) {
            return of(run).stream()
                    .map(
                            phase ->
                                    new Standing(
                                            phase.key().phase(),
                                            phase.spec().place(),
                                            phase.state(),
                                            tier(run.value(), phase.spec().place().tier().value()),
                                            phase.spec().dependsOn()))
                    .toList();
        }

        @Override
        public void save(Phase phase) {
            var tokens = phaseRows.get(phase.key()).tally();
            var kept =
                    new PhaseTally(
                            tokens.used(),
                            tokens.reserved(),
                            phase.tally().builderCalls(),
                            phase.tally().auditorCalls(),
                            phase.tally().minorIssues(),
                            phase.tally().majorIssues());
            phaseRows.put(phase.key(), phase.counted(kept));
        }
    }
}
