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
 * Tokens and money to be set aside before a model call.
 *
 * @param costMicros most that the call can cost, in micro-dollars
 * @param why the reason for the choice of this model, for the ledger
 */
public record ReservationRequest(
        @NotNull @Valid LeaseProof lease,
        @NotNull @Min(1) @Max(100_000_000) Long tokens,
        @NotBlank @Size(max = 40) String role,
        @Nullable @Size(max = 100) String provider,
        @Nullable @Size(max = 200) String model,
        @Nullable @Min(0) @Max(1_000_000_000_000L) Long costMicros,
        @Nullable @Size(max = 1000) String why) {}
