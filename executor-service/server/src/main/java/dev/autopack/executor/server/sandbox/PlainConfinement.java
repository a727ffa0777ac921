package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.StatusFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** No confinement: the command can read and reach whatever the executor can. */
final class PlainConfinement implements Confinement {
    private final String searchPath;

    PlainConfinement(String searchPath) {
        this.searchPath = searchPath;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public List<String> wrap(Job job, Path base) throws java.io.IOException {
        var word = isCommand(job) ? "started" : "missing";
        Files.writeString(StatusFile.in(base), word);
        return job.command();
    }

    @Override
    public Family family() {
        return Family.LOOSE;
    }

    @Override
    public Start startOf(Path base) throws java.io.IOException {
        return StatusFile.read(base);
    }

    private boolean isCommand(Job job) {
        var name = job.command().getFirst();
        if (name.contains("/")) {
            return Files.isExecutable(job.workTree().resolve(job.workdir()).resolve(name));
        }
        return Arrays.stream(searchPath.split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
