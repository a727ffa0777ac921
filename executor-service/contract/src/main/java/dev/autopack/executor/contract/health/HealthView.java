package dev.autopack.executor.contract.health;

import java.time.Instant;
import java.util.Map;

/**
 * How the executor is, for operators.
 *
 * @param status {@code healthy} or {@code degraded}
 * @param checks each readiness check and whether it is {@code up} or {@code down}
 */
public record HealthView(
        String status,
        Instant timestamp,
        Map<String, String> checks,
        String version,
        String service,
        String component) {}
