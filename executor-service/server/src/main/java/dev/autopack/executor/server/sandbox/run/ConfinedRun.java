package dev.autopack.executor.server.sandbox.run;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.files.ScratchFolder;
import dev.autopack.executor.server.sandbox.group.ControlGroup;
import dev.autopack.executor.server.sandbox.watch.Excess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One command, from start to its last word; whatever happens, nothing of it lives on. */
public final class ConfinedRun {
    // What a shell answers for a command that was killed.
    private static final int KILLED = 137;

    private final Spawner spawner;
    private final Path directory;
    private final Map<String, String> environment;
    private final Allowance allowance;

    public ConfinedRun(
            Spawner spawner, Path directory, Map<String, String> environment, Allowance allowance) {
        this.spawner = spawner;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
        this.allowance = allowance;
    }

    public Ending of(Job job, Confinement confinement) throws IOException {
        var missing = JobCheck.of(job);
        if (missing.isPresent()) {
            return new Ending.Missing(Duration.ZERO, missing.get());
        }
        try (var base = ScratchFolder.in(directory, "run");
                var group = allowance.groups().create(base.path().getFileName().toString())) {
            return run(job, confinement, base.path(), group);
        }
    }

    private Ending run(Job job, Confinement confinement, Path base, ControlGroup group)
            throws IOException {
        var from = System.nanoTime();
        var line = confinement.wrap(job, base);
        if (confinement.startOf(base) == Confinement.Start.MISSING) {
            var name = job.command().getFirst();
            return new Ending.Missing(
                    Duration.ZERO, "the command '%s' was not found".formatted(name));
        }
        var process = start(job, group.around(line));
        try (var running = RunningJob.of(process, job, confinement.family(), allowance.bounds())) {
            var inTime = running.endsWithin(job.timeout());
            running.stop();
            var took = Duration.ofNanos(System.nanoTime() - from);
            var excess = running.excess().or(() -> outOfMemory(group));
            if (excess.isPresent()) {
                return new Ending.Exited(KILLED, took, running.tail(excess.get().sentence()));
            }
            return inTime
                    ? ending(running.exitCode(), confinement.startOf(base), took, running.tail(""))
                    : new Ending.TimedOut(took, running.tail(""));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop", stopped);
        }
    }

    private static Optional<Excess> outOfMemory(ControlGroup group) {
        return group.ranOutOfMemory() ? Optional.of(Excess.MEMORY) : Optional.empty();
    }

    private Process start(Job job, List<String> line) throws IOException {
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.directory(job.workTree().resolve(job.workdir()).toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return spawner.start(builder);
    }

    private static Ending ending(int code, Confinement.Start start, Duration took, String tail)
            throws Broken {
        return switch (start) {
            case STARTED -> new Ending.Exited(code, took, tail);
            case MISSING -> new Ending.Missing(took, tail);
            case BROKEN -> throw new Broken(tail);
        };
    }
}
