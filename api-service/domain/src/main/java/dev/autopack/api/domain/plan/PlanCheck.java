package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.terms.RunScope;
import dev.autopack.api.domain.tier.TierId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is wrong with a plan, at once, so that its author mends it in one go. */
final class PlanCheck {
    private final Plan plan;
    private final List<String> problems = new ArrayList<>();

    private PlanCheck(Plan plan) {
        this.plan = plan;
    }

    static List<String> problems(Plan plan) {
        var check = new PlanCheck(plan);
        check.sizes();
        check.tiers();
        check.phases();
        plan.spec().repository().ifPresent(check::repository);
        return List.copyOf(check.problems);
    }

    // With a repository, run and phases become parts of branch and ref names.
    private void repository(Repository repository) {
        problems.addAll(RepositoryCheck.problems(repository));
        var phases = plan.phases().stream().map(phase -> phase.id().value());
        Stream.concat(Stream.of(plan.id().value()), phases)
                .filter(id -> !RepositoryCheck.isPartOfRef(id))
                .forEach(id -> problems.add("%s cannot be part of a branch name".formatted(id)));
    }

    private void sizes() {
        var max = plan.spec().caps().phases();
        if (plan.phases().size() > max) {
            problems.add(
                    "the plan has %d phases, max_phases is %d"
                            .formatted(plan.phases().size(), max));
        }
        if (plan.spec().scope() == RunScope.SINGLE_TIER && plan.tiers().size() > 1) {
            problems.add("a single_tier run has one tier, not %d".formatted(plan.tiers().size()));
        }
    }

    private void tiers() {
        twice(plan.tiers(), PlannedTier::id)
                .forEach(id -> problems.add("tier_id %s is used twice".formatted(id)));
        twice(plan.tiers(), PlannedTier::index)
                .forEach(index -> problems.add("tier_index %d is used twice".formatted(index)));
    }

    private void phases() {
        twice(plan.phases(), PlannedPhase::id)
                .forEach(id -> problems.add("phase_id %s is used twice".formatted(id)));
        twice(plan.phases(), PlannedPhase::position)
                .forEach(
                        position ->
                                problems.add(
                                        "phase_index %d is used twice in tier %s"
                                                .formatted(position.index(), position.tier())));
        var known = plan.tiers().stream().map(PlannedTier::id).collect(Collectors.toSet());
        plan.phases().forEach(phase -> phase(phase, known));
        new DependencyCheck(plan).problems().forEach(problems::add);
    }

    private void phase(PlannedPhase phase, Set<TierId> known) {
        if (!known.contains(phase.tier())) {
            problems.add(
                    "phase %s refers to unknown tier_id %s".formatted(phase.id(), phase.tier()));
        }
        ScopeCheck.problems(phase.scope())
                .forEach(problem -> problems.add(named(phase.id(), problem)));
    }

    private static String named(PhaseId phase, String problem) {
        return "phase %s: %s".formatted(phase, problem);
    }

    private static <T, K> List<K> twice(List<T> items, Function<T, K> key) {
        var seen = new HashSet<K>();
        return items.stream().map(key).filter(one -> !seen.add(one)).distinct().toList();
    }
}
