package dev.autopack.executor.server.git.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until the file system's clock has moved on. A file that is changed within the tick in which
 * it was written would keep its times and pass for untouched.
 */
final class Tick {
    private static final int TRIES_MAX = 200;
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final String PROBE = ".autopack-tick";

    private Tick() {}

    /** Whether what is written from now on gets a later time than the given one. */
    static boolean passes(Path folder, FileTime latest) throws IOException {
        if (!Stamp.isKnownIn(folder)) {
            return false;
        }
        for (var tries = 0; tries < TRIES_MAX; tries++) {
            if (now(folder).compareTo(latest) > 0) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private static FileTime now(Path folder) throws IOException {
        var probe = Files.createTempFile(folder, PROBE, "");
        try {
            return Stamp.of(probe).changed();
        } finally {
            Files.delete(probe);
        }
    }
}
