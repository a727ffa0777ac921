package dev.autopack.executor.server.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Removes a folder with all that tests may have left in it; links are removed, not followed. Tests
 * can nest folders more deeply than a path may be long, so each folder is moved up to the root
 * before it is emptied, and no path ever grows.
 */
public final class FolderRemoval {
    private final Path root;
    private long raised;

    private FolderRemoval(Path root) {
        this.root = root;
    }

    /** Removes a folder, or anything else that stands there. */
    public static void of(Path folder) throws IOException {
        if (!isFolder(folder)) {
            Files.deleteIfExists(folder);
            return;
        }
        unlock(folder);
        var removal = new FolderRemoval(folder);
        var found = true;
        while (found) {
            found = removal.removeSome();
        }
        Files.delete(folder);
    }

    // What is raised meanwhile may or may not be listed; the next look finds it.
    private boolean removeSome() throws IOException {
        var found = false;
        try (var entries = Files.newDirectoryStream(root)) {
            for (var entry : entries) {
                found = true;
                remove(entry);
            }
        }
        return found;
    }

    private void remove(Path entry) throws IOException {
        if (isFolder(entry)) {
            unlock(entry);
            empty(entry);
        }
        Files.delete(entry);
    }

    private void empty(Path folder) throws IOException {
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                takeOut(entry);
            }
        }
    }

    private void takeOut(Path entry) throws IOException {
        if (isFolder(entry)) {
            raise(entry);
        } else {
            Files.delete(entry);
        }
    }

    // To move a folder is to write in it: its parent changes.
    private void raise(Path folder) throws IOException {
        unlock(folder);
        var place = root.resolve("raised-" + raised++);
        while (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            place = root.resolve("raised-" + raised++);
        }
        Files.move(folder, place);
    }

    /** Whether it is a folder itself, not a link to one. */
    public static boolean isFolder(Path path) {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Opens a folder that even its owner may not enter, as tests may leave it. */
    public static void unlock(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
