package dev.autopack.executor.server.schedule;

import dev.autopack.auth.guard.remote.GuardConfig;
import dev.autopack.executor.server.config.WorkConfig;
import dev.autopack.executor.server.llm.ModelSettings;
import dev.autopack.executor.server.sandbox.Sandbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Looks at everything first, refuses with all problems at once, and only then takes work. */
@Singleton
class StartUp {
    private static final int PHASES_MAX = 64;

    private final WorkConfig work;
    private final GuardConfig guard;
    private final Sandbox sandbox;
    private final ModelSettings models;
    private final LeasingLoop loop;
    private final WorkFolder folder;

    StartUp(
            WorkConfig work,
            GuardConfig guard,
            Sandbox sandbox,
            ModelSettings models,
            LeasingLoop loop,
            WorkFolder folder) {
        this.work = work;
        this.guard = guard;
        this.sandbox = sandbox;
        this.models = models;
        this.loop = loop;
        this.folder = folder;
    }

    void begin(@Observes StartupEvent event) {
        var problems = problems();
        if (!problems.isEmpty()) {
            throw new StartupRefused(problems);
        }
        // The probe takes a moment that the first phase need not wait for.
        Thread.ofVirtual().name("sandbox-probe").start(sandbox::name);
        loop.start();
    }

    void end(@Observes ShutdownEvent event) {
        loop.stop();
        folder.release();
    }

    private List<String> problems() {
        var problems = new ArrayList<String>();
        if (work.phasesMax() < 1 || work.phasesMax() > PHASES_MAX) {
            problems.add("executor.work.phases-max must be 1 to %d".formatted(PHASES_MAX));
        }
        if (sandbox.shows(work.directory())) {
            problems.add("executor.work.directory lies in a place that sandboxed tests can read");
        }
        if (guard.serviceKeyFile().isEmpty()) {
            problems.add("guard.service-key-file names no key");
        }
        guard.serviceKeyFile()
                .filter(sandbox::shows)
                .ifPresent(
                        _ -> problems.add("guard.service-key-file can be read by sandboxed tests"));
        problems.addAll(models.problems(sandbox::shows));
        folder.claim().ifPresent(problems::add);
        return problems;
    }
}
