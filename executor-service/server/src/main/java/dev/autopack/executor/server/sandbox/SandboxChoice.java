package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.files.ScratchFolder;
import dev.autopack.executor.server.sandbox.run.ConfinedRun;
import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Ending;
import dev.autopack.executor.server.sandbox.run.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Finds out by a real try which confinement works on this machine. */
final class SandboxChoice {
    private static final Logger LOG = Logger.getLogger(SandboxChoice.class);
    private static final int EXPECTED = 7;
    private static final List<String> PROBE =
            List.of("sh", "-c", "echo works > probe && exit " + EXPECTED);

    private final ConfinedRun runs;
    private final Path directory;
    private final Duration timeout;

    SandboxChoice(ConfinedRun runs, Path directory, Duration timeout) {
        this.runs = runs;
        this.directory = directory;
        this.timeout = timeout;
    }

    Optional<Confinement> firstThatWorks(List<Confinement> candidates) {
        return candidates.stream().filter(this::works).findFirst();
    }

    private boolean works(Confinement candidate) {
        try (var tree = ScratchFolder.in(directory, "probe")) {
            var job = new Job(tree.path(), "", PROBE, timeout);
            var ending = runs.of(job, candidate);
            var works =
                    ending instanceof Ending.Exited(int code, _, _)
                            && code == EXPECTED
                            && Files.exists(tree.path().resolve("probe"));
            if (!works) {
                LOG.infof("sandbox %s does not work here", candidate.name());
            }
            return works;
        } catch (IOException missing) {
            LOG.infof("sandbox %s is not installed here", candidate.name());
            return false;
        }
    }
}
