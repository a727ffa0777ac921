package dev.autopack.executor.server.sandbox.group;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** The group of one job, where there are groups; nothing in it outlives it. */
public final class ControlGroup implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ControlGroup.class);
    private static final String ENTER = "echo 0 >\"$1/cgroup.procs\"; shift; exec \"$@\"";
    private static final int TRIES_MAX = 50;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Optional<Path> folder;

    ControlGroup(Optional<Path> folder) {
        this.folder = folder;
    }

    /** The same command, which enters the group before it does anything else. */
    public List<String> around(List<String> command) {
        var line = new ArrayList<String>();
        folder.ifPresent(
                it -> line.addAll(List.of("/bin/sh", "-euc", ENTER, "group", it.toString())));
        line.addAll(command);
        return line;
    }

    /** Whether the kernel had to end a process of the job for want of memory. */
    public boolean ranOutOfMemory() {
        return folder.map(it -> it.resolve("memory.events"))
                .filter(Files::exists)
                .map(ControlGroup::tellsOfKills)
                .orElse(false);
    }

    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            close(folder.get());
        }
    }

    // The kernel keeps a group as long as a process of it is still ending.
    private static void close(Path group) throws IOException {
        var kill = group.resolve("cgroup.kill");
        if (Files.exists(kill)) {
            Files.writeString(kill, "1");
        }
        for (var tries = 0; !isGone(group) && tries < TRIES_MAX; tries++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isGone(Path group) {
        try {
            Files.deleteIfExists(group);
            return true;
        } catch (IOException busy) {
            LOG.debug("a control group is still in use", busy);
            return false;
        }
    }

    private static boolean tellsOfKills(Path events) {
        try {
            return Files.readString(events)
                    .lines()
                    .anyMatch(line -> line.matches("oom_kill [1-9].*"));
        } catch (IOException gone) {
            LOG.debug("a control group cannot be read", gone);
            return false;
        }
    }
}
