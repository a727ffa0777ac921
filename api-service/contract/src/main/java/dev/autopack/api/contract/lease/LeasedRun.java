package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autopack.api.contract.plan.RepositoryRequest;
import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.SafetyProfile;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an executor needs to know of the run.
 *
 * @param tokensLeft neither spent nor set aside
 * @param costLeftMicros micro-dollars that are neither spent nor set aside; absent without a cap
 * @param modelOverrides by role, then {@code category:complexity}, the {@code provider/model}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeasedRun(
        String runId,
        SafetyProfile safetyProfile,
        RunType runType,
        @Nullable RepositoryRequest repository,
        long tokensLeft,
        long tokenCap,
        @Nullable Long costLeftMicros,
        Map<String, Map<String, String>> modelOverrides) {}
