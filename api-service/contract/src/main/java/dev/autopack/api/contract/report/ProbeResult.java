package dev.autopack.api.contract.report;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A command that the builder ran. */
public record ProbeResult(
        @NotBlank @Size(max = 100) String probeType,
        @NotNull Integer exitCode,
        @Nullable @Size(max = 100_000) String stdout,
        @Nullable @Size(max = 100_000) String stderr,
        @Nullable @DecimalMin("0") @DecimalMax("1000000000") Double durationSeconds) {}
