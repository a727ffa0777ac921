package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.plan.Plan;
import dev.autopack.api.domain.plan.PlannedPhase;
import dev.autopack.api.domain.plan.PlannedTier;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunSpec;
import dev.autopack.api.domain.run.RunType;
import dev.autopack.api.domain.run.SafetyProfile;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.run.terms.RunScope;
import dev.autopack.api.domain.run.terms.RunTerms;
import dev.autopack.api.domain.tier.TierId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small plans. */
public final class Plans {
    private Plans() {}

    /** One tier with the phases named. */
    public static Plan oneTier(String run, String... phases) {
        return capped(run, Caps.TOKENS_DEFAULT, phases);
    }

    /** The same with another token cap. */
    public static Plan capped(String run, long tokens, String... phases) {
        var planned = new ArrayList<PlannedPhase>();
        for (int index = 0; index < phases.length; index++) {
            planned.add(phase(phases[index], "T1", index));
        }
        return plan(run, tokens, List.of(tier("T1", 0)), planned);
    }

    /** One tier with the phases named, of a tenant with its caps. */
    public static Plan capped(String run, String tenant, Caps caps, String... phases) {
        var plan = oneTier(run, phases);
        var spec = plan.spec();
        return new Plan(
                plan.id(),
                new RunSpec(
                        spec.safetyProfile(),
                        spec.scope(),
                        spec.type(),
                        caps,
                        spec.repository(),
                        new RunTerms(tenant, List.of(), Map.of())),
                plan.tiers(),
                plan.phases());
    }

    /** One tier for each phase. */
    public static Plan tierEach(String run, String... phases) {
        var tiers = new ArrayList<PlannedTier>();
        var planned = new ArrayList<PlannedPhase>();
        for (int index = 0; index < phases.length; index++) {
            tiers.add(tier("T" + index, index));
            planned.add(phase(phases[index], "T" + index, 0));
        }
        return plan(run, Caps.TOKENS_DEFAULT, tiers, planned);
    }

    public static Plan plan(
            String run, long tokens, List<PlannedTier> tiers, List<PlannedPhase> phases) {
        var spec =
                new RunSpec(
                        SafetyProfile.NORMAL,
                        RunScope.MULTI_TIER,
                        RunType.PROJECT_BUILD,
                        Caps.ofTokens(tokens),
                        Optional.empty(),
                        RunTerms.STANDARD);
        return new Plan(new RunId(run), spec, tiers, phases);
    }

    public static PlannedTier tier(String id, int index) {
        return new PlannedTier(new TierId(id), index, "Tier " + id, "");
    }

    public static PlannedPhase phase(String id, String tier, int index) {
        return phase(id, tier, index, Map.of());
    }

    public static PlannedPhase phase(String id, String tier, int index, Map<String, Object> scope) {
        return new PlannedPhase(
                new PhaseId(id),
                new PlannedPhase.Position(new TierId(tier), index),
                new PhaseSpec.Text("Phase " + id, ""),
                new PhaseKind("", "", ""),
                Map.copyOf(scope),
                Optional.empty());
    }
}
