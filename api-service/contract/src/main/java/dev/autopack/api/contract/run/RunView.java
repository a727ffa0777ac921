package dev.autopack.api.contract.run;

import dev.autopack.api.contract.common.LedgerHeadView;
import dev.autopack.api.contract.phase.PhaseView;
import dev.autopack.api.contract.plan.RunScope;
import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.SafetyProfile;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run with its tiers and phases, as kept by api-service. */
public record RunView(
        String id,
        RunStatus state,
        SafetyProfile safetyProfile,
        RunScope runScope,
        RunType runType,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        long tokensUsed,
        long tokensReserved,
        long tokenCap,
        int maxPhases,
        int maxDurationMinutes,
        int ciRunsUsed,
        int minorIssuesCount,
        int majorIssuesCount,
        int maxMinorIssuesTotal,
        String promotionEligibleToMain,
        @Nullable String debtStatus,
        @Nullable String failureReason,
        @Nullable RepositoryView repository,
        LedgerHeadView ledgerHead,
        List<TierView> tiers,
        List<PhaseView> phases,
        long costUsedMicros,
        long costReservedMicros,
        @Nullable Long costCapMicros,
        int parallelPhases) {}
