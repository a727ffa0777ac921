package dev.autopack.api.server.health;

import dev.autopack.api.contract.health.BackgroundTaskView;
import dev.autopack.api.contract.health.BackgroundTasksView;
import dev.autopack.api.contract.health.DatabasePoolView;
import dev.autopack.api.contract.health.HealthApi;
import dev.autopack.api.contract.health.HealthView;
import dev.autopack.auth.guard.Public;
import io.smallrye.common.annotation.RunOnVirtualThread;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells operators how the service is; it never fails, so that it can be asked in any state. */
@RunOnVirtualThread
class HealthResource implements HealthApi {
    private static final double POOL_FULL_PERCENT = 80;

    private final Database database;
    private final TaskBoard tasks;
    private final InstantSource clock;
    private final String version;

    HealthResource(
            Database database,
            TaskBoard tasks,
            InstantSource clock,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.database = database;
        this.tasks = tasks;
        this.clock = clock;
        this.version = version;
    }

    @Override
    @Public
    public HealthView health() {
        var now = clock.instant();
        var answers = database.answers();
        var pool = pool();
        var background = background(now);
        var healthy = answers && pool.isHealthy() && background.status().equals("healthy");
        return new HealthView(
                word(healthy),
                now,
                answers ? "connected" : "unreachable",
                database.identity(),
                pool,
                "disabled",
                background,
                Map.of(),
                version,
                "autopack",
                "api");
    }

    private DatabasePoolView pool() {
        var used = 100.0 * database.inUse() / database.poolSize();
        return new DatabasePoolView(
                used < POOL_FULL_PERCENT, database.poolSize(), database.inUse(), used);
    }

    private BackgroundTasksView background(Instant now) {
        var views = new TreeMap<String, BackgroundTaskView>();
        tasks.beats().forEach((name, beat) -> views.put(name, view(beat, now)));
        var healthy = views.values().stream().allMatch(BackgroundTaskView::healthy);
        return new BackgroundTasksView(word(healthy), views);
    }

    private BackgroundTaskView view(TaskBoard.Beat beat, Instant now) {
        return new BackgroundTaskView(
                tasks.isHealthy(beat),
                beat.last().orElse(null),
                beat.last()
                        .map(last -> Duration.between(last, now).toMillis() / 1000.0)
                        .orElse(null),
                beat.failures());
    }

    private static String word(boolean healthy) {
        return healthy ? "healthy" : "degraded";
    }
}
