package dev.autopack.executor.domain.routing;

import java.util.Locale;
import java.util.Set;

/** What kind of phase a model works on, in the plan's words. */
public record Work(String category, String complexity) {
    private static final Set<String> HIGH_RISK =
            Set.of(
                    "security_auth_change",
                    "external_feature_reuse_remote",
                    "schema_contract_change_destructive",
                    "database_migration",
                    "schema_change",
                    "security",
                    "authentication",
                    "authorization");
    private static final Set<String> COMPLEXITIES = Set.of("low", "medium", "high");

    public Work {
        category = category.strip().toLowerCase(Locale.ROOT);
        complexity = complexity.strip().toLowerCase(Locale.ROOT);
    }

    /** Work that begins with a strong model and is always audited twice. */
    public boolean isHighRisk() {
        return HIGH_RISK.contains(category);
    }

    /** High for every risky category; a word that is not known counts as medium. */
    String effort() {
        if (isHighRisk()) {
            return "high";
        }
        return COMPLEXITIES.contains(complexity) ? complexity : "medium";
    }

    @Override
    public String toString() {
        return category + ":" + complexity;
    }
}
