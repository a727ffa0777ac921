package dev.autopack.api.contract.report;

import dev.autopack.api.contract.common.LeaseProof;
import dev.autopack.api.contract.phase.PhaseStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A phase's new state as reported by an executor, with counters that replace the known ones when
 * larger.
 *
 * @param state one of {@link PhaseStatus}; any other word answers 400
 */
public record UpdateStatusRequest(
        @NotBlank @Size(max = 40) String state,
        @Nullable @Min(0) @Max(1_000_000) Integer builderAttempts,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long tokensUsed,
        @Nullable @Min(0) @Max(1_000_000) Integer minorIssuesCount,
        @Nullable @Min(0) @Max(1_000_000) Integer majorIssuesCount,
        @Nullable QualityLevel qualityLevel,
        @Nullable Boolean qualityBlocked,
        @Nullable @Valid LeaseProof lease) {}
