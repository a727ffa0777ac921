package dev.autopack.api.contract.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Positions in the intention anchor of the run that a phase serves. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IntentionRefs(
        @Nullable @Size(max = 100) List<@NotNull @Min(0) Integer> successCriteria,
        @Nullable @Size(max = 100) List<@NotNull @Min(0) Integer> constraintsMust,
        @Nullable @Size(max = 100) List<@NotNull @Min(0) Integer> constraintsMustNot,
        @Nullable @Size(max = 100) List<@NotNull @Min(0) Integer> constraintsPreferences) {}
