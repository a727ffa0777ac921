package dev.autopack.api.contract.phase;

import dev.autopack.api.contract.plan.IntentionRefs;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A phase; {@code tierId} is the number of its tier row.
 *
 * @param revisedDescription the words it is worked by, when they are not those of the plan
 */
public record PhaseView(
        long id,
        String phaseId,
        String runId,
        long tierId,
        String name,
        @Nullable String description,
        PhaseStatus state,
        @Nullable String taskCategory,
        @Nullable String complexity,
        @Nullable String builderMode,
        int phaseIndex,
        @Nullable Map<String, @Nullable Object> scope,
        @Nullable IntentionRefs intentionRefs,
        int builderAttempts,
        int auditorAttempts,
        int retryAttempt,
        int maxBuilderAttempts,
        long tokensUsed,
        int minorIssuesCount,
        int majorIssuesCount,
        @Nullable String qualityLevel,
        boolean qualityBlocked,
        @Nullable String lastFailureReason,
        @Nullable String commit,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant updatedAt,
        long costUsedMicros,
        int revisionEpoch,
        @Nullable String revisedDescription) {}
