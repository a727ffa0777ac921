package dev.autopack.api.server.http.run;

import dev.autopack.api.contract.plan.IntentionRefs;
import dev.autopack.api.contract.plan.PhaseRequest;
import dev.autopack.api.contract.plan.RunRequest;
import dev.autopack.api.contract.plan.StartRunRequest;
import dev.autopack.api.contract.plan.TierRequest;
import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.plan.Plan;
import dev.autopack.api.domain.plan.PlannedPhase;
import dev.autopack.api.domain.plan.PlannedTier;
import dev.autopack.api.domain.run.Repository;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunSpec;
import dev.autopack.api.domain.run.RunType;
import dev.autopack.api.domain.run.SafetyProfile;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.run.terms.RunScope;
import dev.autopack.api.domain.run.terms.RunTerms;
import dev.autopack.api.domain.tier.TierId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads a plan off the wire and fills in what it leaves out. */
final class PlanReader {
    private PlanReader() {}

    static Plan plan(StartRunRequest request, String tenant) {
        return new Plan(
                new RunId(request.run().runId()),
                spec(request.run(), tenant),
                request.tiers().stream().map(PlanReader::tier).toList(),
                request.phases().stream().map(PlanReader::phase).toList());
    }

    private static RunSpec spec(RunRequest run, String tenant) {
        return new RunSpec(
                named(SafetyProfile.class, run.safetyProfile(), SafetyProfile.NORMAL),
                named(RunScope.class, run.runScope(), RunScope.MULTI_TIER),
                named(RunType.class, run.runType(), RunType.PROJECT_BUILD),
                caps(run),
                Optional.ofNullable(run.repository())
                        .map(one -> new Repository(one.url(), one.baseBranch())),
                new RunTerms(
                        tenant,
                        list(run.protectedPaths()),
                        Objects.requireNonNullElse(run.modelOverrides(), Map.of())));
    }

    private static Caps caps(RunRequest run) {
        return new Caps(
                Objects.requireNonNullElse(run.tokenCap(), Caps.TOKENS_DEFAULT),
                Objects.requireNonNullElse(run.maxPhases(), Caps.PHASES_DEFAULT),
                Optional.ofNullable(run.maxDurationMinutes())
                        .map(Duration::ofMinutes)
                        .orElse(Caps.DURATION_DEFAULT),
                run.costCapMicros() == null
                        ? OptionalLong.empty()
                        : OptionalLong.of(run.costCapMicros()),
                Objects.requireNonNullElse(run.parallelPhases(), 1));
    }

    private static PlannedTier tier(TierRequest tier) {
        return new PlannedTier(
                new TierId(tier.tierId()), tier.tierIndex(), tier.name(), text(tier.description()));
    }

    private static PlannedPhase phase(PhaseRequest phase) {
        return new PlannedPhase(
                new PhaseId(phase.phaseId()),
                new PlannedPhase.Position(new TierId(phase.tierId()), phase.phaseIndex()),
                new PhaseSpec.Text(phase.name(), text(phase.description())),
                new PhaseKind(
                        text(phase.taskCategory()),
                        text(phase.complexity()),
                        text(phase.builderMode())),
                Objects.requireNonNullElse(phase.scope(), Map.of()),
                Optional.ofNullable(phase.intentionRefs()).map(PlanReader::refs));
    }

    private static dev.autopack.api.domain.scope.IntentionRefs refs(IntentionRefs refs) {
        return new dev.autopack.api.domain.scope.IntentionRefs(
                list(refs.successCriteria()),
                list(refs.constraintsMust()),
                list(refs.constraintsMustNot()),
                list(refs.constraintsPreferences()));
    }

    private static <E extends Enum<E>> E named(Class<E> type, @Nullable Enum<?> word, E otherwise) {
        return word == null ? otherwise : Enum.valueOf(type, word.name());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> list(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }
}
