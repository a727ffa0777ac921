package dev.autopack.executor.server.sandbox;

import dev.autopack.executor.server.sandbox.run.Confinement;
import dev.autopack.executor.server.sandbox.run.Job;
import dev.autopack.executor.server.sandbox.run.StatusFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Bubblewrap, the sandbox of Flatpak. */
final class BubblewrapConfinement implements Confinement {
    // The status file is opened outside and handed in as descriptor 3, closed before the command.
    private static final String OUTER = "exec 3>\"$1\"; shift; exec \"$@\"";

    // Bubblewrap shows devices as they are, and who owns them could change their rights.
    private static final List<String> FIXED_DEVICES =
            List.of(
                    "unshare",
                    "--mount",
                    "--propagation",
                    "private",
                    "--",
                    "/bin/sh",
                    "-euc",
                    "mount --bind -o ro,nosuid,noexec /dev /dev; exec \"$@\"",
                    "devices");

    private final User user;
    private final List<Path> readable;
    private final Limits limits;
    private final String inner = Script.read("command.sh");

    BubblewrapConfinement(User user, List<Path> readable, Limits limits) {
        this.user = user;
        this.readable = List.copyOf(readable);
        this.limits = limits;
    }

    @Override
    public String name() {
        return "bubblewrap";
    }

    @Override
    public List<String> wrap(Job job, Path base) throws IOException {
        var line = new ArrayList<String>();
        if (user == User.ROOT) {
            line.addAll(FIXED_DEVICES);
        }
        line.addAll(List.of("/bin/sh", "-euc", OUTER, "sandbox", StatusFile.in(base).toString()));
        line.addAll(List.of("bwrap", "--unshare-all", "--unshare-user", "--disable-userns"));
        line.addAll(List.of("--die-with-parent", "--new-session", "--cap-drop", "ALL"));
        line.addAll(List.of("--hostname", "sandbox"));
        addReadable(line);
        line.addAll(List.of("--proc", "/proc", "--dev", "/dev"));
        if (user == User.ROOT) {
            line.addAll(List.of("--ro-bind", "/proc/sys", "/proc/sys"));
        }
        for (var scratch : List.of("/tmp", "/dev/shm")) {
            line.addAll(List.of("--perms", "1777"));
            line.addAll(List.of("--size", Long.toString(limits.scratchBytes())));
            line.addAll(List.of("--tmpfs", scratch));
        }
        // Otherwise the folder of devices would be a place in memory without a bound.
        line.addAll(List.of("--remount-ro", "/dev"));
        addAccounts(line, base);
        line.addAll(List.of("--bind", job.workTree().toString(), "/workspace"));
        line.addAll(List.of("--remount-ro", "/", "--chdir", "/workspace"));
        line.addAll(List.of("--", "/bin/sh", "-euc", inner, "sandbox", "", job.workdir()));
        line.add(limits.arguments(job.timeout()));
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

    private void addReadable(List<String> line) throws IOException {
        for (var path : readable) {
            if (Files.isSymbolicLink(path)) {
                var target = Files.readSymbolicLink(path).toString();
                line.addAll(List.of("--symlink", target, path.toString()));
            } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                line.addAll(List.of("--ro-bind", path.toString(), path.toString()));
            }
        }
    }

    private static void addAccounts(List<String> line, Path base) throws IOException {
        var hosts = Files.writeString(base.resolve("hosts"), "127.0.0.1 localhost sandbox\n");
        line.addAll(List.of("--ro-bind", hosts.toString(), "/etc/hosts"));
    }
}
