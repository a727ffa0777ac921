package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.StatusFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Linux namespaces by unshare(1). Started by root, the command runs as nobody; started by anyone
 * else, it runs as a mapped root without any capability.
 */
final class NamespacesConfinement implements Confinement {
    private static final int PAGE_BYTES = 4096;

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
        /** Nobody in a user namespace of its own; needs root, and is the strongest. */
        NOBODY("nobody"),
        /** Nobody as the whole machine knows it, where no user namespace is to be had. */
        NOBODY_SHARED("nobody-shared"),
        /** The executor's own user, mapped into a user namespace. */
        SELF("self");

        private final String word;

        Identity(String word) {
            this.word = word;
        }

        private List<String> options() {
            return switch (this) {
                case NOBODY, NOBODY_SHARED -> List.of();
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
        fill(RootFolder.in(base), job, base);
        var line = new ArrayList<String>();
        line.addAll(List.of("setpriv", "--pdeathsig", "KILL", "unshare"));
        line.addAll(identity.options());
        line.addAll(List.of("--mount", "--net", "--pid", "--ipc", "--uts", "--cgroup"));
        line.addAll(List.of("--fork", "--kill-child", "--propagation", "private", "--"));
        line.addAll(List.of("/bin/sh", "-euc", script, "sandbox"));
        line.addAll(List.of(base.toString(), job.workTree().toString(), identity.word));
        line.addAll(List.of(Long.toString(limits.scratchBytes() / PAGE_BYTES), inner));
        line.addAll(List.of(job.workdir(), limits.arguments(job.timeout())));
        line.addAll(job.command());
        return line;
    }

    @Override
    public Family family() {
        return Family.ONE;
    }

    @Override
    public Start startOf(Path base) throws IOException {
        return StatusFile.read(base);
    }

    private void fill(RootFolder root, Job job, Path base) throws IOException {
        root.addAccounts();
        root.show(readable);
        root.addDevices();
        root.addScratch(limits.scratchBytes());
        root.addProcesses();
        if (identity == Identity.SELF) {
            root.lockSettings();
        }
        root.addWorkspace(job.workTree());
        root.writeMounts(base);
    }
}
