package dev.autopack.api.domain.plan;

import dev.autopack.api.domain.phase.terms.PhaseCaps;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.run.SafetyProfile;
import dev.autopack.api.domain.tier.TierCaps;
import java.util.List;
import java.util.Map;

/** How many attempts and tokens a kind of work gets; kept with the phase when the run starts. */
final class Strategy {
    private static final PhaseCaps OTHERS = new PhaseCaps(5, 2, 500_000);
    private static final Map<String, PhaseCaps> BY_CATEGORY =
            Map.ofEntries(
                    Map.entry("cross_cutting_refactor", new PhaseCaps(2, 2, 1_000_000)),
                    Map.entry("index_registry_change", new PhaseCaps(2, 2, 800_000)),
                    Map.entry("schema_contract_change", new PhaseCaps(2, 3, 1_000_000)),
                    Map.entry("bulk_multi_file_operation", new PhaseCaps(1, 2, 1_500_000)),
                    Map.entry("security_auth_change", new PhaseCaps(2, 3, 800_000)),
                    Map.entry("external_feature_reuse", new PhaseCaps(2, 2, 1_000_000)),
                    Map.entry("external_code_intake", new PhaseCaps(2, 3, 1_200_000)),
                    Map.entry("feature_scaffolding", new PhaseCaps(3, 2, 500_000)),
                    Map.entry("docs", new PhaseCaps(2, 1, 200_000)),
                    Map.entry("tests", new PhaseCaps(3, 1, 300_000)),
                    Map.entry("debt_cleanup", new PhaseCaps(2, 1, 400_000)));

    private Strategy() {}

    static PhaseCaps of(PhaseKind kind) {
        return BY_CATEGORY.getOrDefault(kind.category(), OTHERS);
    }

    static TierCaps of(List<PlannedPhase> phases, SafetyProfile profile) {
        var tokens = phases.stream().mapToLong(phase -> of(phase.kind()).tokens()).sum();
        var tolerated =
                switch (profile) {
                    case NORMAL -> 2 * phases.size();
                    case SAFETY_CRITICAL -> phases.size();
                };
        return new TierCaps(3 * tokens, 2 * phases.size(), tolerated, 0);
    }
}
