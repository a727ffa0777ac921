package dev.autopack.api.contract.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The run itself. Absent limits take the defaults: 5,000,000 tokens, 25 phases, 120 minutes.
 *
 * @param runType fixed at creation; anything but {@code project_build} needs an authorised
 *     principal
 * @param protectedPaths paths, beside the built-in ones, that no phase changes without approval
 * @param parallelPhases how many phases of a tier may be worked on at once; 1 when absent
 * @param costCapMicros most that model calls may cost, in micro-dollars; unlimited when absent
 * @param modelOverrides by role, then {@code category:complexity} (a star stands for any), the
 *     {@code provider/model} to ask
 */
public record RunRequest(
        @NotBlank @Size(max = 128) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String runId,
        @Nullable SafetyProfile safetyProfile,
        @Nullable RunScope runScope,
        @Nullable @Min(1) @Max(1_000_000_000_000L) Long tokenCap,
        @Nullable @Min(1) @Max(10_000) Integer maxPhases,
        @Nullable @Min(1) @Max(100_000) Integer maxDurationMinutes,
        @Nullable RunType runType,
        @Nullable @Valid RepositoryRequest repository,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 1024) String> protectedPaths,
        @Nullable @Min(1) @Max(4) Integer parallelPhases,
        @Nullable @Min(1) @Max(1_000_000_000_000L) Long costCapMicros,
        @Nullable @Size(max = 10)
                Map<
                                @NotBlank @Size(max = 40) String,
                                @NotNull @Size(max = 100) Map<
                                        @NotBlank @Size(max = 100) String,
                                        @NotBlank @Size(max = 300)
                                        @Pattern(regexp = "[^/\\s]+/\\S+") String>>
                        modelOverrides) {}
