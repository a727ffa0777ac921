package dev.autopack.api.contract.report;

import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A review of a change. Run and phase must equal those of the path, else 400.
 *
 * @param attempt the attempt that was reviewed
 * @param opinions what each auditor said; the finalize gate decides from them
 * @param disagreements in words
 */
public record AuditorResultRequest(
        @NotBlank @Size(max = 128) String phaseId,
        @NotBlank @Size(max = 128) String runId,
        @NotNull @Size(max = 100_000) String reviewNotes,
        @Nullable @Size(max = 1000) List<@NotNull Map<String, @Nullable Object>> issuesFound,
        @Nullable @Size(max = 100) List<@NotNull @Valid SuggestedPatch> suggestedPatches,
        @Nullable @Min(0) @Max(1_000_000) Integer auditorAttempts,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long tokensUsed,
        @NotNull Recommendation recommendation,
        @Nullable Confidence confidence,
        @Nullable @Min(1) @Max(1_000_000) Integer attempt,
        @Nullable @Size(max = 10) List<@NotNull @Valid Opinion> opinions,
        @Nullable @Size(max = 100) List<@NotNull @Size(max = 2000) String> disagreements,
        @Nullable @Valid LeaseProof lease) {}
