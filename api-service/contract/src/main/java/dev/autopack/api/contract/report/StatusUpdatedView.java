package dev.autopack.api.contract.report;

import dev.autopack.api.contract.phase.PhaseView;

/** The answer to a state report. */
public record StatusUpdatedView(String message, PhaseView phase) {}
