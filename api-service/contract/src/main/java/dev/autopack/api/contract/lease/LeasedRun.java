package dev.autopack.api.contract.lease;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.autopack.api.contract.plan.RepositoryRequest;
import dev.autopack.api.contract.plan.RunType;
import dev.autopack.api.contract.plan.SafetyProfile;
import org.jspecify.annotations.Nullable;

/** What an executor needs to know of the run. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeasedRun(
        String runId,
        SafetyProfile safetyProfile,
        RunType runType,
        @Nullable RepositoryRequest repository,
        long tokensLeft) {}
