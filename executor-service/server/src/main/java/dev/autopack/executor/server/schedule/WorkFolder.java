package dev.autopack.executor.server.schedule;

import dev.autopack.executor.server.config.WorkConfig;
import dev.autopack.executor.server.files.ScratchFolder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The executor's folder, which one process at a time may use, since each cleans it at its start.
 */
@Singleton
class WorkFolder {
    private static final Logger LOG = Logger.getLogger(WorkFolder.class);

    private final Path directory;
    private Optional<FileChannel> held = Optional.empty();

    WorkFolder(WorkConfig work) {
        this.directory = work.directory().toAbsolutePath().normalize();
    }

    /** Answers what is wrong, if something is. */
    Optional<String> claim() {
        try {
            Files.createDirectories(directory);
            var channel =
                    FileChannel.open(
                            directory.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel).isEmpty()) {
                channel.close();
                return Optional.of("executor.work.directory is used by another executor");
            }
            held = Optional.of(channel);
            ScratchFolder.clear(directory.resolve("trees"));
            ScratchFolder.clear(directory.resolve("sandbox"));
            return Optional.empty();
        } catch (IOException broken) {
            LOG.error("the work directory cannot be used", broken);
            return Optional.of("executor.work.directory cannot be written");
        }
    }

    void release() {
        try {
            if (held.isPresent()) {
                held.get().close();
            }
        } catch (IOException broken) {
            LOG.debug("the lock ends with the process", broken);
        }
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException _) {
            return Optional.empty();
        }
    }
}
