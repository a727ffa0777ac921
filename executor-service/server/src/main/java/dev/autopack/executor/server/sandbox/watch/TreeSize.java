package dev.autopack.executor.server.sandbox.watch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Adds up a work tree while it is written, and no further than to its bounds. */
final class TreeSize extends SimpleFileVisitor<Path> {
    // Beyond this a path could soon not be told any more, and what lies there not be counted.
    private static final int PATH_MAX = 3000;

    private final Bounds bounds;
    private long bytes;
    private long files;
    private boolean deep;

    private TreeSize(Bounds bounds) {
        this.bounds = bounds;
    }

    static TreeSize of(Path tree, Bounds bounds) throws IOException {
        var size = new TreeSize(bounds);
        Files.walkFileTree(tree, size);
        return size;
    }

    boolean isTooLarge() {
        return bytes > bounds.treeBytes();
    }

    boolean hasTooManyFiles() {
        return files > bounds.treeFiles();
    }

    boolean isTooDeep() {
        return deep;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        deep |= folder.toString().length() > PATH_MAX;
        return add(attributes);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        return add(attributes);
    }

    // It was removed meanwhile, or closed even to its owner.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
        return FileVisitResult.CONTINUE;
    }

    private FileVisitResult add(BasicFileAttributes attributes) {
        files++;
        bytes += attributes.size();
        return isTooLarge() || hasTooManyFiles() || deep
                ? FileVisitResult.TERMINATE
                : FileVisitResult.CONTINUE;
    }
}
