package dev.autopack.api.contract.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;

/**
 * How the service is, for operators.
 *
 * @param status {@code healthy} or {@code degraded}
 * @param databaseIdentity first 12 hex digits of SHA-256 of the database URL without its password
 * @param qdrant {@code disabled}, {@code connected} or {@code unreachable}
 * @param killSwitches each switch and whether it is on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthView(
        String status,
        Instant timestamp,
        String database,
        String databaseIdentity,
        DatabasePoolView databasePool,
        String qdrant,
        BackgroundTasksView backgroundTasks,
        Map<String, Boolean> killSwitches,
        String version,
        String service,
        String component) {}
