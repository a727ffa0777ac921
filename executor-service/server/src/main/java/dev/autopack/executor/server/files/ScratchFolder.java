package dev.autopack.executor.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** A folder that only its user knows and that is gone after use. */
public final class ScratchFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScratchFolder.class);

    private final Path path;

    private ScratchFolder(Path path) {
        this.path = path;
    }

    public static ScratchFolder in(Path parent, String prefix) throws IOException {
        Files.createDirectories(parent);
        return new ScratchFolder(Files.createTempDirectory(parent, prefix + "-").toRealPath());
    }

    /** Removes what an earlier process, killed perhaps, has left there. */
    public static void clear(Path parent) throws IOException {
        FolderRemoval.of(parent);
    }

    public Path path() {
        return path;
    }

    // What cannot be removed now is removed at the next start; no attempt fails for it.
    @Override
    public void close() {
        try {
            FolderRemoval.of(path);
        } catch (IOException stuck) {
            LOG.warn("a scratch folder could not be removed", stuck);
        }
    }
}
