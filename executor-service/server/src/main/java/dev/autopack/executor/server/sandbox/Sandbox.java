package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.config.WorkConfig;
import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.Spawner;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The confinement that this machine offers, found by trying and kept for the process' life. */
@Singleton
public class Sandbox {
    private static final Logger LOG = Logger.getLogger(Sandbox.class);
    private static final String SYSTEM_PATH =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final String UNAVAILABLE =
            "no sandbox works on the executor's machine, and tests never run without one unasked:"
                    + " install bubblewrap, or allow user namespaces (sysctl"
                    + " user.max_user_namespaces and, where there is one,"
                    + " kernel.unprivileged_userns_clone), or set EXECUTOR_SANDBOX_KIND=none"
                    + " to run tests unconfined";

    private final SandboxConfig config;
    private final Path directory;
    private final Path javaHome;
    private final Spawner spawner;
    private final Whole whole;
    private final ConfinedRun runs;
    private final Technique technique;
    private final Once<Confinement> chosen;

    Sandbox(SandboxConfig config, WorkConfig work) {
        this.config = config;
        this.directory = work.directory().toAbsolutePath().normalize().resolve("sandbox");
        this.javaHome = config.javaHome().orElseGet(() -> Path.of(System.getProperty("java.home")));
        var environment = environment(javaHome);
        this.spawner =
                config.kind() == SandboxConfig.Kind.NONE ? Spawner.free() : Spawner.filtering();
        this.whole = new Whole(config);
        this.runs = new ConfinedRun(spawner, directory, environment, whole.allowance());
        this.technique =
                new Technique(visible(), limits(), environment.getOrDefault("PATH", SYSTEM_PATH));
        this.chosen = new Once<>(this::choose, System::nanoTime);
    }

    /**
     * Ends at the latest with the job's time-out, with nothing of the job left running.
     *
     * @throws Refusal SANDBOX_UNAVAILABLE, INTERRUPTED
     */
    public Ending run(Job job) {
        var confinement = chosen.get().orElseThrow(Sandbox::unavailable);
        try {
            return runs.of(job, confinement);
        } catch (IOException broken) {
            throw new Refusal(
                    Reason.SANDBOX_UNAVAILABLE, "the sandbox could not be started", broken);
        }
    }

    /** Names what a test run sees of this machine, as far as it may change its outcome. */
    public String environment() {
        return "%s; java %s; %s %s"
                .formatted(
                        name().orElse("unavailable"),
                        javaHome,
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"));
    }

    /** Whether a confined command could see a place of this machine. */
    public boolean shows(Path place) {
        var real = place.toAbsolutePath().normalize();
        return config.kind() != SandboxConfig.Kind.NONE
                && visible().stream().anyMatch(real::startsWith);
    }

    /** Its name, when there is one. */
    public Optional<String> name() {
        return chosen.get().map(Confinement::name);
    }

    /** Which further guarantees this machine gives, for the operator. */
    Map<String, String> facts() {
        return Map.of(
                "system-calls", spawner.isFiltering() ? "filtered" : "all", "totals", whole.kept());
    }

    @PreDestroy
    void stop() {
        spawner.close();
    }

    private Optional<Confinement> choose() {
        var choice = new SandboxChoice(runs, directory, config.probeTimeout());
        var found = choice.firstThatWorks(technique.candidates(config.kind()));
        if (config.kind() == SandboxConfig.Kind.NONE) {
            LOG.warn("test commands run WITHOUT a sandbox: they can read the executor's secrets");
        } else if (found.isEmpty()) {
            LOG.error(UNAVAILABLE);
        } else {
            LOG.infof("test commands run in %s, with %s", found.get().name(), facts());
        }
        return found;
    }

    private List<Path> visible() {
        try {
            return Visible.of(config, javaHome);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Limits limits() {
        return new Limits(
                config.memoryBytesMax(),
                config.processesMax(),
                config.fileBytesMax(),
                config.scratchBytesMax());
    }

    private static Map<String, String> environment(Path javaHome) {
        return Map.of(
                "PATH",
                javaHome.resolve("bin") + ":" + SYSTEM_PATH,
                "JAVA_HOME",
                javaHome.toString(),
                "HOME",
                "/tmp",
                "LANG",
                "C.UTF-8");
    }

    private static Refusal unavailable() {
        return new Refusal(Reason.SANDBOX_UNAVAILABLE, UNAVAILABLE);
    }
}
