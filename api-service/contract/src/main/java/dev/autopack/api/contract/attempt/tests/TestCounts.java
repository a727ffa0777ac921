package dev.autopack.api.contract.attempt.tests;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many tests ran and how they ended. */
public record TestCounts(
        @NotNull @Min(0) Integer total,
        @NotNull @Min(0) Integer passed,
        @NotNull @Min(0) Integer failed,
        @NotNull @Min(0) Integer errors,
        @NotNull @Min(0) Integer skipped) {}
