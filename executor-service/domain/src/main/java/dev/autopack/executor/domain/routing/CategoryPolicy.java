package dev.autopack.executor.domain.routing;

import java.util.Map;
import java.util.Set;

/** How a category climbs the builder's ladder when the operator has set no ladder for it. */
sealed interface CategoryPolicy {
    Set<String> CHEAP = Set.of("docs", "tests");
    Map<String, Integer> PROGRESSIVE =
            Map.of(
                    "external_feature_reuse_internal", 2,
                    "schema_contract_change_additive", 1,
                    "core_backend_high", 2);

    /** The cheapest model first, whatever the complexity. */
    record CheapFirst() implements CategoryPolicy {}

    /** Medium models for so many steps, then the stronger ones. */
    record Progressive(int after) implements CategoryPolicy {}

    /** No cheap start. */
    record BestFirst() implements CategoryPolicy {}

    record ByComplexity() implements CategoryPolicy {}

    static CategoryPolicy of(Work work) {
        if (work.isHighRisk()) {
            return new BestFirst();
        }
        if (CHEAP.contains(work.category())) {
            return new CheapFirst();
        }
        var after = PROGRESSIVE.getOrDefault(work.category(), 0);
        return after > 0 ? new Progressive(after) : new ByComplexity();
    }
}
