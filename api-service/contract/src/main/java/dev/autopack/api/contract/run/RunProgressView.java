package dev.autopack.api.contract.run;

import dev.autopack.api.contract.phase.PhaseProgressView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is; {@code elapsedSeconds} counts from start to completion or now, null before the
 * start.
 */
public record RunProgressView(
        String runId,
        RunStatus state,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Double elapsedSeconds,
        long tokensUsed,
        long tokenCap,
        int phasesTotal,
        int phasesCompleted,
        int phasesInProgress,
        int phasesPending,
        List<PhaseProgressView> phases) {}
