package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhasePlace;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.scope.ReadOnlyContext;
import dev.autopack.api.domain.tier.Tier;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.domain.tier.TierSpec;
import dev.autopack.api.domain.tier.TierState;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tiers and phases of a checked plan as they are kept, in their order. */
final class PlanLayout {
    private static final String READ_ONLY = "read_only_context";

    private final Plan plan;
    private final Map<TierId, PlannedTier> byId;

    PlanLayout(Plan plan) {
        this.plan = plan;
        this.byId =
                plan.tiers().stream()
                        .collect(Collectors.toMap(PlannedTier::id, Function.identity()));
    }

    List<Tier> tiers(Instant now) {
        return plan.tiers().stream()
                .sorted(Comparator.comparingInt(PlannedTier::index))
                .map(tier -> tier(tier, now))
                .toList();
    }

    private Tier tier(PlannedTier tier, Instant now) {
        var phases =
                plan.phases().stream().filter(phase -> phase.tier().equals(tier.id())).toList();
        var spec = new TierSpec(tier.id(), 0, tier.index(), tier.name(), tier.description());
        var caps = Strategy.of(phases, plan.spec().safetyProfile());
        var planned = Tier.planned(plan.id(), spec, caps);
        return phases.isEmpty() ? planned.moved(TierState.SKIPPED, now) : planned;
    }

    List<Phase> phases(Instant now) {
        return plan.phases().stream()
                .map(phase -> phase(phase, now))
                .sorted(
                        Comparator.comparingInt((Phase one) -> one.spec().place().tierIndex())
                                .thenComparingInt(one -> one.spec().place().index()))
                .toList();
    }

    private Phase phase(PlannedPhase phase, Instant now) {
        var tier = byId.get(phase.tier());
        if (tier == null) {
            throw new IllegalStateException("an unchecked plan");
        }
        var place = new PhasePlace(0, phase.position().index(), tier.id(), tier.index(), 0);
        var spec =
                new PhaseSpec(
                        place,
                        phase.text(),
                        phase.kind(),
                        Strategy.of(phase.kind()),
                        normalised(phase.scope()),
                        phase.intentionRefs());
        return Phase.planned(new PhaseKey(plan.id(), phase.id()), spec, now);
    }

    private static Map<String, @Nullable Object> normalised(Map<String, @Nullable Object> scope) {
        var normalised = new LinkedHashMap<String, @Nullable Object>(scope);
        if (scope.get(READ_ONLY) != null) {
            normalised.put(READ_ONLY, ReadOnlyContext.normalised(scope.get(READ_ONLY)));
        }
        return normalised;
    }

    /** Gives each phase the number of the stored row of its tier. */
    static List<Phase> numbered(List<Phase> phases, List<Tier> stored) {
        var numbers =
                stored.stream()
                        .collect(
                                Collectors.toMap(
                                        tier -> tier.spec().id(), tier -> tier.spec().number()));
        return phases.stream()
                .map(phase -> phase.inTier(numbers.getOrDefault(phase.spec().place().tier(), 0L)))
                .toList();
    }
}
