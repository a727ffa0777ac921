package dev.autopack.api.domain.gate;

import dev.autopack.api.domain.evidence.BudgetFacts;
import dev.autopack.api.domain.evidence.BuilderFacts;
import dev.autopack.api.domain.evidence.Evidenced;
import dev.autopack.api.domain.evidence.ReviewFacts;
import dev.autopack.api.domain.evidence.TestFacts;

/** Everything the finalize gate looks at, and nothing else. */
public record GateCase(
        Acceptance acceptance,
        Evidenced<ChangeEvidence> change,
        Evidenced<TestFacts> tests,
        Evidenced<ReviewFacts> review,
        Evidenced<BuilderFacts> builder,
        Evidenced<BudgetFacts> budget) {}
