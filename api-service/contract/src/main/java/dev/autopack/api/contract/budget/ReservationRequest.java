package dev.autopack.api.contract.budget;

import dev.autopack.api.contract.common.LeaseProof;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Tokens to be set aside before a model call. */
public record ReservationRequest(
        @NotNull @Valid LeaseProof lease,
        @NotNull @Min(1) @Max(100_000_000) Long tokens,
        @NotBlank @Size(max = 40) String role) {}
