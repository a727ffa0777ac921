package dev.autopack.api.contract.attempt;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an executor would do after a failed attempt.
 *
 * @param tokens room for the next answer, for LARGER_BUDGET
 * @param text the new description, the question, or why nothing helps
 */
public record NextStep(
        @NotNull NextKind kind,
        @Nullable @Min(1) @Max(100_000_000) Long tokens,
        @Nullable @Size(max = 4000) String text) {}
