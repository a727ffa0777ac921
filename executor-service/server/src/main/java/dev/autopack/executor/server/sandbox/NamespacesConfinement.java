package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.StatusFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Linux namespaces by unshare(1). Started by root, the command runs as nobody; started by anyone
 * else, it runs as a mapped root without any capability.
 */
final class NamespacesConfinement implements Confinement {
    private final Identity identity;
    private final List<Path> readable;
    private final Limits limits;
    private final String script = Script.read("namespaces.sh");
    private final String inner = Script.read("command.sh");

    NamespacesConfinement(Identity identity, List<Path> readable, Limits limits) {
        this.identity = identity;
        this.readable = List.copyOf(readable);
        this.limits = limits;
    }

    /** Whose rights the command has. */
    enum Identity {
        /** Needs root; the stronger of the two. */
        NOBODY("nobody"),
        /** The executor's own user, mapped into a user namespace. */
        SELF("self");

        private final String word;

        Identity(String word) {
            this.word = word;
        }

        private List<String> options() {
            return switch (this) {
                case NOBODY -> List.of();
                case SELF -> List.of("--user", "--map-root-user");
            };
        }
    }

    @Override
    public String name() {
        return "namespaces (%s)".formatted(identity.word);
    }

    @Override
    public List<String> wrap(Job job, Path base) throws IOException {
        Files.createDirectory(base.resolve("root"));
        var line = new ArrayList<String>();
        line.addAll(List.of("setpriv", "--pdeathsig", "KILL", "unshare"));
        line.addAll(identity.options());
        line.addAll(List.of("--mount", "--net", "--pid", "--ipc", "--uts"));
        line.addAll(List.of("--fork", "--kill-child", "--propagation", "private", "--"));
        line.addAll(List.of("/bin/sh", "-euc", script, "sandbox"));
        line.addAll(List.of(base.toString(), job.workTree().toString(), job.workdir()));
        line.addAll(List.of(identity.word, Long.toString(limits.scratchBytes()), inner));
        readable.forEach(path -> line.add(path.toString()));
        line.add("--");
        line.add(limits.arguments(job.timeout()));
        line.addAll(job.command());
        return line;
    }

    @Override
    public Start startOf(Path base) throws IOException {
        return StatusFile.read(base);
    }
}
