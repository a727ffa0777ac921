package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What an executor needs to know of the phase; free words of the plan are normalised already. */
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
        PhaseScope scope) {}
