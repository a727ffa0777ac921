package dev.autopack.api.contract.report;

import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a builder call produced. Run and phase must equal those of the path, else 400. */
public record BuilderResultRequest(
        @NotBlank @Size(max = 128) String phaseId,
        @NotBlank @Size(max = 128) String runId,
        @Nullable @Size(max = 40) String runType,
        @Nullable @Size(max = 1000) List<@NotNull @Size(max = 4096) String> allowedPaths,
        @Nullable @Size(max = 1000) List<@NotNull @Size(max = 4096) String> filesChanged,
        @Nullable @Size(max = 100) List<@NotNull @Valid ProbeResult> probeResults,
        @Nullable @Size(max = 200) List<@NotNull @Valid SuggestedIssue> suggestedIssues,
        @Nullable @Size(max = 4_000_000) String patchContent,
        @Nullable @Min(0) Integer linesAdded,
        @Nullable @Min(0) Integer linesRemoved,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long tokensUsed,
        @Nullable @Min(0) @Max(1_000_000) Integer builderAttempts,
        @Nullable @DecimalMin("0") @DecimalMax("1000000000") Double durationMinutes,
        @NotNull BuilderStatus status,
        @Nullable @Size(max = 20_000) String notes,
        @Nullable @Valid LeaseProof lease) {}
