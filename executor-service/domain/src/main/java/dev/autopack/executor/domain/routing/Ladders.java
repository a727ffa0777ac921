package dev.autopack.executor.domain.routing;

import dev.autopack.executor.domain.catalogue.Catalogue;
import dev.autopack.executor.domain.catalogue.ModelCard;
import dev.autopack.executor.domain.catalogue.ModelName;
import dev.autopack.executor.domain.draft.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The ladders of all roles. A key is a role's wire name ({@code judge}), a role and a complexity
 * ({@code builder:low}), or a role and a category ({@code builder:docs}); the last one wins over
 * the policy of its category.
 */
public final class Ladders {
    private final Map<String, Ladder> byKey;

    private Ladders(Map<String, Ladder> byKey) {
        this.byKey = Map.copyOf(byKey);
    }

    /**
     * Checks the ladders of a configuration.
     *
     * @throws IllegalArgumentException naming all that is wrong: a model that the catalogue does
     *     not know, a ladder that goes down or ends on the provider it began with although others
     *     are known, a role without a ladder
     */
    public static Ladders of(Map<String, List<ModelName>> lists, Catalogue catalogue) {
        var faults = new ArrayList<String>();
        var ladders = new TreeMap<String, Ladder>();
        new TreeMap<>(lists)
                .forEach(
                        (key, models) -> {
                            try {
                                ladders.put(key, checked(key, models, catalogue));
                            } catch (IllegalArgumentException fault) {
                                faults.add("ladder %s: %s".formatted(key, fault.getMessage()));
                            }
                        });
        missing(lists).forEach(key -> faults.add("ladder %s is missing".formatted(key)));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
        return new Ladders(ladders);
    }

    Ladder find(Role role, Work work) {
        var own = Optional.ofNullable(byKey.get(role.wire() + ":" + work.category()));
        return own.orElseGet(() -> byPolicy(role, work));
    }

    private Ladder byPolicy(Role role, Work work) {
        if (role != Role.BUILDER) {
            return byEffort(role, work.effort());
        }
        return switch (CategoryPolicy.of(work)) {
            case CategoryPolicy.CheapFirst _ -> byEffort(role, "low");
            case CategoryPolicy.Progressive(var after) ->
                    byEffort(role, "medium").holdingFirst(after);
            case CategoryPolicy.BestFirst _, CategoryPolicy.ByComplexity _ ->
                    byEffort(role, work.effort());
        };
    }

    private Ladder byEffort(Role role, String effort) {
        return Stream.of(role.wire() + ":" + effort, role.wire())
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .findFirst()
                .orElseThrow();
    }

    private static Ladder checked(String key, List<ModelName> models, Catalogue catalogue) {
        var role = key.split(":", 2)[0];
        if (Arrays.stream(Role.values()).noneMatch(known -> known.wire().equals(role))) {
            throw new IllegalArgumentException("'%s' is no role".formatted(role));
        }
        for (var model : models) {
            if (catalogue.find(model).isEmpty()) {
                throw new IllegalArgumentException("the catalogue does not know " + model);
            }
        }
        var ladder = new Ladder(models);
        if (!ladder.leavesItsFirstProvider() && providers(catalogue) > 1) {
            throw new IllegalArgumentException(
                    "the last rung is to be on another provider than the first");
        }
        return ladder;
    }

    private static long providers(Catalogue catalogue) {
        return catalogue.models().stream()
                .map(ModelCard::name)
                .map(ModelName::provider)
                .distinct()
                .count();
    }

    private static Stream<String> missing(Map<String, ?> lists) {
        return Arrays.stream(Role.values())
                .map(Role::wire)
                .filter(role -> !lists.containsKey(role))
                .flatMap(role -> Stream.of("low", "medium", "high").map(each -> role + ":" + each))
                .filter(key -> !lists.containsKey(key));
    }
}
