package dev.autopack.api.contract.budget;

import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Exact usage of a model call. A part that the provider did not tell stays null and is never
 * guessed.
 *
 * @param costMicros what the call has cost, in micro-dollars
 * @param requestId under which the provider knows the call
 * @param succeeded false for a call that failed; its usage counts all the same
 */
public record SettlementRequest(
        @NotNull @Valid LeaseProof lease,
        @NotBlank @Size(max = 100) String provider,
        @NotBlank @Size(max = 200) String model,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long promptTokens,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long completionTokens,
        @NotNull @Min(0) @Max(1_000_000_000_000L) Long totalTokens,
        @Nullable @Size(max = 40) String stopReason,
        @NotNull Boolean succeeded,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long costMicros,
        @Nullable @Size(max = 200) String requestId) {}
