package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Adds up a work tree now and then: seldom when that takes long, soon when the disk is being filled
 * by somebody.
 */
final class DiskWatch implements Look {
    private static final long PAUSE_MIN = Duration.ofMillis(400).toNanos();
    private static final int IDLE_FACTOR = 20;
    private static final int BUSY_FACTOR = 3;
    private static final long BUSY_BYTES = 32L << 20;

    private final Path tree;
    private final Bounds bounds;
    private final FileStore store;
    private long walkedAt = System.nanoTime();
    private long walkTook;
    private long usableThen;

    DiskWatch(Path tree, Bounds bounds) throws IOException {
        this.tree = tree;
        this.bounds = bounds;
        this.store = Files.getFileStore(tree);
        this.usableThen = store.getUsableSpace();
    }

    @Override
    public Optional<Excess> now() throws IOException {
        var usable = store.getUsableSpace();
        if (usable < bounds.diskFreeBytes()) {
            return Optional.of(Excess.DISK);
        }
        return isTime(usable) ? walk(usable) : Optional.empty();
    }

    private boolean isTime(long usable) {
        var busy = usableThen - usable > BUSY_BYTES;
        var pause = Math.max(PAUSE_MIN, walkTook * (busy ? BUSY_FACTOR : IDLE_FACTOR));
        return System.nanoTime() - walkedAt >= pause;
    }

    private Optional<Excess> walk(long usable) throws IOException {
        var from = System.nanoTime();
        var size = TreeSize.of(tree, bounds);
        walkedAt = System.nanoTime();
        walkTook = walkedAt - from;
        usableThen = usable;
        if (size.isTooLarge()) {
            return Optional.of(Excess.TREE);
        }
        if (size.isTooDeep()) {
            return Optional.of(Excess.DEPTH);
        }
        return size.hasTooManyFiles() ? Optional.of(Excess.FILES) : Optional.empty();
    }
}
