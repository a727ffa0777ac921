package dev.autopack.executor.server.files;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** A folder that only its user knows and that is gone after use. */
public final class ScratchFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScratchFolder.class);

    private static final int TRIES_MAX = 4;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    public static ScratchFolder in(Path parent, String prefix) throws IOException {
        Files.createDirectories(parent);
        return new ScratchFolder(Files.createTempDirectory(parent, prefix + "-").toRealPath());
    }

    /** Removes what an earlier process, killed perhaps, has left there; as far as it can. */
    public static void clear(Path parent) {
        isGone(parent, true);
    }

    public Path path() {
        return path;
    }

    // A killed process may write for a moment more. What cannot be removed even then is removed at
    // the next start; no attempt fails for it.
    @Override
    public void close() {
        for (var tries = 1; !isGone(path, tries == TRIES_MAX) && tries < TRIES_MAX; tries++) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private static boolean isGone(Path folder, boolean loud) {
        try {
            FolderRemoval.of(folder);
            return true;
        } catch (IOException | DirectoryIteratorException stuck) {
            if (loud) {
                LOG.warn("a scratch folder could not be removed", stuck);
            }
            return false;
        }
    }
}
