package dev.autopack.api.contract.report;

import dev.autopack.api.contract.phase.PhaseStatus;

/** The answer to a builder result. */
public record BuilderResultView(
        String message, String phaseId, String runId, PhaseStatus phaseState) {}
