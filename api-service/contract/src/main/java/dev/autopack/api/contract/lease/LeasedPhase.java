package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What an executor needs to know of the phase; free words of the plan are normalised already.
 *
 * @param description the words to work by
 * @param plannedDescription what the plan itself says, when the phase was put into other words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeasedPhase(
        String phaseId,
        int phaseIndex,
        String tierId,
        String name,
        String description,
        String taskCategory,
        String complexity,
        String builderMode,
        int maxAttempts,
        PhaseScope scope,
        @Nullable String plannedDescription) {}
