package dev.autopack.api.contract.phase;

import org.jspecify.annotations.Nullable;

/** A phase in the progress of a run. */
public record PhaseProgressView(
        String phaseId,
        String name,
        PhaseStatus state,
        int phaseIndex,
        long tokensUsed,
        int builderAttempts,
        @Nullable String lastFailureReason,
        @Nullable String commit) {}
