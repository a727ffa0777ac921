package dev.autopack.api.domain.attempt;

import dev.autopack.api.domain.gate.Acceptance;
import dev.autopack.api.domain.phase.PhaseSpec;
import dev.autopack.api.domain.policy.JudgeChange;
import dev.autopack.api.domain.policy.PhaseRules;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.scope.Allowance;
import dev.autopack.api.domain.scope.PhaseScope;
import dev.autopack.api.domain.scope.ReadOnlyPath;
import dev.autopack.api.domain.scope.ScopePaths;
import dev.autopack.api.domain.scope.TestPlan;
import java.util.List;
import java.util.stream.Stream;

/** What the plan of a phase means for the policy and for the gate. */
final class PlanRules {
    private PlanRules() {}

    static PhaseRules policy(Work work) {
        var spec = work.phase().spec();
        var scope = spec.scope();
        var guarded =
                Stream.concat(
                        work.run().spec().protectedPaths().stream(),
                        scope.paths().guarded().stream());
        return new PhaseRules(
                writable(scope.paths()),
                scope.paths().readOnly().stream().map(ReadOnlyPath::path).toList(),
                guarded.toList(),
                allowance(scope),
                spec.kind().category(),
                spec.text().description());
    }

    static Acceptance acceptance(Work work) {
        PhaseSpec spec = work.phase().spec();
        var scope = spec.scope();
        return new Acceptance(
                scope.acceptanceCriteria(),
                scope.tests().map(TestPlan::requiredTests).orElse(List.of()),
                scope.tests().isPresent(),
                JudgeChange.needsReview(spec.kind().category()),
                scope.allows(Allowance.NOOP),
                work.run().spec().repository().isPresent());
    }

    // A plan that names no paths restricts nothing, and then naming more of them cannot restrict.
    private static List<String> writable(ScopePaths paths) {
        return paths.paths().isEmpty()
                ? List.of()
                : Stream.concat(paths.paths().stream(), paths.allowed().stream()).toList();
    }

    private static PhaseRules.Allowance allowance(PhaseScope scope) {
        return new PhaseRules.Allowance(
                scope.allows(Allowance.MASS_ADDITION), scope.allows(Allowance.MASS_DELETION));
    }
}
