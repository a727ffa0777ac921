package dev.autopack.api.contract.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A tier of the plan: its phases start when all phases of the tier before are done. */
public record TierRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String tierId,
        @NotNull @Min(0) @Max(9_999) Integer tierIndex,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 10_000) String description) {}
