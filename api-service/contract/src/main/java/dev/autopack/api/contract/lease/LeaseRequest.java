package dev.autopack.api.contract.lease;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Asks for work.
 *
 * @param waitMs how long the answer may wait for work, 0 to 30,000 ms
 */
public record LeaseRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = "(?!principal:).+") String executorId,
        @NotNull @Min(1) @Max(64) Integer maxLeases,
        @NotNull @Min(0) @Max(30_000) Integer waitMs) {}
