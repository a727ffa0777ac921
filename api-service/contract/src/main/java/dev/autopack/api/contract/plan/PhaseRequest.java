package dev.autopack.api.contract.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A phase of the plan.
 *
 * @param scope the known scope keys; an unknown key is refused unless it starts with an underscore
 */
public record PhaseRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String phaseId,
        @NotNull @Min(0) @Max(9_999) Integer phaseIndex,
        @NotBlank @Size(max = 128) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String tierId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 20_000) String description,
        @Nullable @Size(max = 100) String taskCategory,
        @Nullable @Size(max = 100) String complexity,
        @Nullable @Size(max = 100) String builderMode,
        @Nullable Map<String, @Nullable Object> scope,
        @Nullable @Valid IntentionRefs intentionRefs) {}
