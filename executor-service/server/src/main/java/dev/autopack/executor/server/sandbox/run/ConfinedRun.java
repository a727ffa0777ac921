package dev.autopack.executor.server.sandbox.run;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.files.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One command, from start to its last word; whatever happens, nothing of it lives on. */
public final class ConfinedRun {
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Spawner spawner;
    private final Path directory;
    private final Map<String, String> environment;

    public ConfinedRun(Spawner spawner, Path directory, Map<String, String> environment) {
        this.spawner = spawner;
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    public Ending of(Job job, Confinement confinement) throws IOException {
        if (!isFolder(job)) {
            return new Ending.Missing(Duration.ZERO, "the working directory does not exist");
        }
        try (var base = ScratchFolder.in(directory, "run")) {
            return run(job, confinement, base.path());
        }
    }

    private Ending run(Job job, Confinement confinement, Path base) throws IOException {
        var from = System.nanoTime();
        var line = confinement.wrap(job, base);
        if (confinement.startOf(base) == Confinement.Start.MISSING) {
            var name = job.command().getFirst();
            return new Ending.Missing(
                    Duration.ZERO, "the command '%s' was not found".formatted(name));
        }
        var process = start(job, line);
        var tail = new Tail(process.getInputStream(), job.listener());
        var reader = Thread.ofVirtual().name("sandbox-output").start(tail);
        try {
            process.getOutputStream().close();
            var ended = process.waitFor(job.timeout().toMillis(), TimeUnit.MILLISECONDS);
            kill(process);
            reader.join(LAST_WORDS);
            var took = Duration.ofNanos(System.nanoTime() - from);
            return ended
                    ? ending(process.exitValue(), confinement.startOf(base), took, tail.text())
                    : new Ending.TimedOut(took, tail.text());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop", stopped);
        } finally {
            kill(process);
        }
    }

    private static boolean isFolder(Job job) {
        var folder = job.workTree().resolve(job.workdir()).normalize();
        return folder.startsWith(job.workTree().normalize()) && Files.isDirectory(folder);
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

    // With namespaces the kernel ends every descendant together with process 1; the walk over
    // the descendants matters for unconfined runs.
    private static void kill(Process process) {
        var descendants = process.descendants().toList();
        process.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
