package dev.autopack.api.contract.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A task: unhealthy when its last run is too old or it failed three times in a row. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BackgroundTaskView(
        boolean healthy,
        @Nullable Instant lastRun,
        @Nullable Double ageSeconds,
        int failureCount) {}
