package dev.autopack.executor.server.sandbox.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** A folder of control groups (version 2) in which the executor may make one for each job. */
public final class ControlGroups {
    private static final Logger LOG = Logger.getLogger(ControlGroups.class);
    private static final Set<String> NEEDED = Set.of("memory", "pids");
    private static final String SWITCHES = "cgroup.subtree_control";
    private static final Path HIERARCHY = Path.of("/sys/fs/cgroup");
    private static final Path OWN = Path.of("/proc/self/cgroup");
    private static final String VERSION_2 = "0::/";

    private final Optional<Path> folder;
    private final GroupLimits limits;

    private ControlGroups(Optional<Path> folder, GroupLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** For machines that have none to give. */
    public static ControlGroups none() {
        return new ControlGroups(Optional.empty(), new GroupLimits(0, 0, 0));
    }

    /** Empty when the folder is not ours to use, or does not bound memory and processes. */
    public static Optional<ControlGroups> in(Path folder, GroupLimits limits) {
        try {
            switchOn(folder);
            return words(folder.resolve(SWITCHES)).containsAll(NEEDED) && Files.isWritable(folder)
                    ? Optional.of(new ControlGroups(Optional.of(folder), limits))
                    : Optional.empty();
        } catch (IOException unusable) {
            LOG.debug("no control groups", unusable);
            return Optional.empty();
        }
    }

    /** The executor's own group, when whoever started it has prepared it for sub-groups. */
    public static Optional<Path> own() {
        try (var lines = Files.lines(OWN)) {
            return lines.filter(line -> line.startsWith(VERSION_2))
                    .map(line -> HIERARCHY.resolve(line.substring(VERSION_2.length())))
                    .findFirst();
        } catch (IOException none) {
            LOG.debug("no control groups", none);
            return Optional.empty();
        }
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return folder.isEmpty();
    }

    public ControlGroup create(String name) throws IOException {
        if (folder.isEmpty()) {
            return new ControlGroup(Optional.empty());
        }
        var group = Files.createDirectory(folder.get().resolve("autopack-" + name));
        limits.writeInto(group);
        return new ControlGroup(Optional.of(group));
    }

    // The kernel refuses this where processes sit in the folder itself; it may be done already.
    private static void switchOn(Path folder) throws IOException {
        var available = words(folder.resolve("cgroup.controllers"));
        var on = words(folder.resolve(SWITCHES));
        for (var wanted : List.of("memory", "pids", "cpu")) {
            if (available.contains(wanted) && !on.contains(wanted)) {
                Files.writeString(folder.resolve(SWITCHES), "+" + wanted);
            }
        }
    }

    private static List<String> words(Path file) throws IOException {
        return Arrays.asList(Files.readString(file).strip().split("\\s+", -1));
    }
}
