package dev.autopack.api.contract.common;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Shows that the caller holds a phase; a stale fence answers 409 {@code LEASE_LOST}. */
public record LeaseProof(@NotBlank @Size(max = 64) String leaseId, @NotNull @Min(1) Long fence) {}
