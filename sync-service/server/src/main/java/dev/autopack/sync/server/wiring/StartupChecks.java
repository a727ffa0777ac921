package dev.autopack.sync.server.wiring;

import dev.autopack.sync.domain.project.ProjectId;
import dev.autopack.sync.server.config.SyncConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Refuses to start with options that could not be kept, naming all of them at once. */
@ApplicationScoped
class StartupChecks {
    static final int PROJECTS_MAX = 1_000;
    private static final int BYTES_MAX = 64 * 1024 * 1024;
    private static final int LINES_MAX = 1_000_000;
    private static final Logger LOG = Logger.getLogger(StartupChecks.class);

    private final SyncConfig config;

    StartupChecks(SyncConfig config) {
        this.config = config;
    }

    void on(@Observes StartupEvent event) {
        var problems = problems(config);
        if (!problems.isEmpty()) {
            problems.forEach(it -> LOG.errorf("refusing to start: %s", it));
            throw new IllegalStateException(
                    "sync-service does not start:\n - " + String.join("\n - ", problems));
        }
    }

    static List<String> problems(SyncConfig config) {
        var problems = new ArrayList<String>();
        config.projects().keySet().stream()
                .filter(id -> !ProjectId.isValid(id))
                .map("sync.projects names a project '%s', which is no project id"::formatted)
                .forEach(problems::add);
        if (config.projects().size() > PROJECTS_MAX) {
            problems.add("sync.projects names more than %d projects".formatted(PROJECTS_MAX));
        }
        var limits = config.limits();
        within(problems, "sync.limits.ledger-bytes-max", limits.ledgerBytesMax(), BYTES_MAX);
        within(problems, "sync.limits.ledger-lines-max", limits.ledgerLinesMax(), LINES_MAX);
        within(problems, "sync.limits.skipped-listed-max", limits.skippedListedMax(), 100_000);
        within(problems, "sync.limits.at-once-max", limits.atOnceMax(), 64);
        if (limits.turnWait().isNegative()) {
            problems.add("sync.limits.turn-wait is below zero");
        }
        return problems;
    }

    private static void within(List<String> problems, String option, int value, int most) {
        if (value < 1 || value > most) {
            problems.add("%s is %d, not between 1 and %d".formatted(option, value, most));
        }
    }
}
