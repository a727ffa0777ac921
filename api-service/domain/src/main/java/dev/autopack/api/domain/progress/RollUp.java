package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.domain.tier.TierState;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the phases of a run say about its tiers and about itself, and which phase comes next. It
 * depends on nothing but the phases and where run and tiers stood before.
 */
public record RollUp(
        RunState run,
        String failureReason,
        Map<TierId, TierState> tiers,
        Optional<NextPhase> next) {
    private static final Comparator<Standing> IN_ORDER =
            Comparator.comparingInt((Standing standing) -> standing.place().tierIndex())
                    .thenComparingInt(standing -> standing.place().index());

    /** For a run whose phases are worked on one after the other. */
    public static RollUp of(RunState before, List<Standing> standings) {
        return of(before, standings, Lanes.ONE);
    }

    static RollUp of(RunState before, List<Standing> standings, Lanes lanes) {
        var ordered = standings.stream().sorted(IN_ORDER).toList();
        var tiers = new LinkedHashMap<TierId, TierState>();
        var hopeless = Order.hopeless(ordered);
        byTier(ordered).forEach((tier, phases) -> tiers.put(tier, tier(phases, hopeless)));
        var ending = ending(ordered);
        if (ending.isPresent()) {
            return new RollUp(
                    ended(ending.get()),
                    ending.get().word(),
                    closed(tiers, ordered),
                    Optional.empty());
        }
        var state = state(before, ordered, tiers);
        var reason = state.isDone() ? lastFailure(ordered) : "";
        var next = state.isDone() ? Optional.<NextPhase>empty() : next(ordered, tiers, lanes);
        return new RollUp(state, reason, tiers, next);
    }

    private static Map<TierId, List<Standing>> byTier(List<Standing> ordered) {
        return ordered.stream()
                .collect(
                        Collectors.groupingBy(
                                standing -> standing.place().tier(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static TierState tier(List<Standing> phases, Set<PhaseId> hopeless) {
        var states = phases.stream().map(Standing::state).toList();
        if (states.stream().allMatch(PhaseState.Skipped.class::isInstance)) {
            return TierState.SKIPPED;
        }
        if (states.stream().allMatch(PhaseState::isPassed)) {
            return TierState.COMPLETE;
        }
        if (phases.stream()
                .allMatch(one -> one.state().isDone() || hopeless.contains(one.phase()))) {
            return TierState.FAILED;
        }
        var begun =
                phases.getFirst().tier() != TierState.PENDING
                        || !states.stream().allMatch(PhaseState.Queued.class::isInstance);
        return begun ? TierState.IN_PROGRESS : TierState.PENDING;
    }

    /** A failure after which no other phase of the run may start. */
    private static Optional<FailureReason> ending(List<Standing> ordered) {
        return ordered.stream()
                .flatMap(standing -> failure(standing.state()).stream())
                .filter(reason -> reason.kind() != FailureReason.Kind.ATTEMPT)
                .findFirst();
    }

    private static Optional<FailureReason> failure(PhaseState state) {
        return state instanceof PhaseState.Failed failed
                ? Optional.of(failed.reason())
                : Optional.empty();
    }

    private static RunState ended(FailureReason reason) {
        return switch (reason.kind()) {
            case ATTEMPT -> RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW;
            case ENVIRONMENT -> RunState.DONE_FAILED_ENVIRONMENT;
            case BUDGET -> RunState.DONE_FAILED_BUDGET_EXHAUSTED;
            case POLICY -> RunState.DONE_FAILED_POLICY_VIOLATION;
        };
    }

    private static Map<TierId, TierState> closed(
            Map<TierId, TierState> tiers, List<Standing> ordered) {
        var closed = new LinkedHashMap<>(tiers);
        ordered.stream()
                .filter(standing -> standing.state() instanceof PhaseState.Failed)
                .forEach(standing -> closed.put(standing.place().tier(), TierState.FAILED));
        return closed;
    }

    private static RunState state(
            RunState before, List<Standing> ordered, Map<TierId, TierState> tiers) {
        if (!ordered.isEmpty() && tiers.values().stream().allMatch(TierState::isPassed)) {
            return RunState.DONE_SUCCESS;
        }
        // A failed tier keeps all later ones from starting, so nothing can happen any more.
        if (firstOpen(tiers).map(tiers::get).filter(TierState::isDone).isPresent()) {
            return RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW;
        }
        var untouched =
                ordered.stream()
                        .allMatch(standing -> standing.state() instanceof PhaseState.Queued);
        return before == RunState.RUN_CREATED && untouched
                ? RunState.RUN_CREATED
                : RunState.PHASE_EXECUTION;
    }

    private static Optional<TierId> firstOpen(Map<TierId, TierState> tiers) {
        return tiers.entrySet().stream()
                .filter(tier -> !tier.getValue().isPassed())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String lastFailure(List<Standing> ordered) {
        return ordered.stream()
                .flatMap(standing -> failure(standing.state()).stream())
                .map(FailureReason::word)
                .findFirst()
                .orElse("");
    }

    private static Optional<NextPhase> next(
            List<Standing> ordered, Map<TierId, TierState> tiers, Lanes lanes) {
        var busy = ordered.stream().filter(RollUp::isBusy).toList();
        var open = firstOpen(tiers);
        if (lanes.areFull(busy) || open.isEmpty()) {
            return Optional.empty();
        }
        var released =
                Order.released(ordered).stream()
                        .filter(standing -> standing.place().tier().equals(open.get()))
                        .toList();
        var ready = lanes.apart(released, busy).stream().flatMap(one -> queued(one).stream());
        // A phase that was put off does not keep others waiting that may be worked on beside it.
        return lanes.count() == 1
                ? ready.findFirst()
                : ready.min(Comparator.comparing(NextPhase::readyAt));
    }

    private static boolean isBusy(Standing standing) {
        return !standing.state().isDone() && !(standing.state() instanceof PhaseState.Queued);
    }

    private static Optional<NextPhase> queued(Standing standing) {
        return standing.state() instanceof PhaseState.Queued queued
                ? Optional.of(new NextPhase(standing.phase().value(), queued.readyAt()))
                : Optional.empty();
    }
}
