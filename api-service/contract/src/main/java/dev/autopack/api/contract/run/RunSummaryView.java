package dev.autopack.api.contract.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run in a list. */
public record RunSummaryView(
        String id,
        RunStatus state,
        Instant createdAt,
        long tokensUsed,
        long tokenCap,
        int phasesTotal,
        int phasesCompleted,
        @Nullable String currentPhaseName) {}
