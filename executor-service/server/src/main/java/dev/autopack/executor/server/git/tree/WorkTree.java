package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.files.FolderRemoval;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * A folder that is switched from commit to commit. Whatever happened in it since, after a switch it
 * holds exactly the files of the commit; only what differs is written.
 *
 * <p>Not for several threads at once.
 */
public final class WorkTree {
    private static final Set<PosixFilePermission> FOLDER_MODE =
            PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path root;
    private final GitLimits limits;
    private Map<String, Kept> kept = new HashMap<>();

    /** The folder exists, is empty, and belongs to this work tree alone. */
    public WorkTree(Path root, GitLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    /** What was written to a place, and how the place looked then. */
    private record Kept(Wanted.Entry entry, Stamp stamp) {}

    public Path path() {
        return root;
    }

    /**
     * Makes the folder hold exactly the commit.
     *
     * @throws Refusal REPOSITORY_UNAVAILABLE when its tree is not fit to be written, INTERRUPTED
     */
    public void switchTo(Repository repository, RevCommit commit) throws IOException {
        try (var reader = repository.newObjectReader()) {
            var wanted = Wanted.of(reader, commit);
            var writer = new EntryWriter(reader, limits);
            writer.requireBounded(wanted);
            var before = kept;
            kept = new HashMap<>();
            sweep(root, "", wanted, before);
            write(wanted, writer);
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
    }

    private void sweep(Path folder, String prefix, Wanted wanted, Map<String, Kept> before)
            throws IOException {
        open(folder);
        try (var places = Files.newDirectoryStream(folder)) {
            for (var place : places) {
                requireNotStopped();
                sweepPlace(place, prefix + place.getFileName(), wanted, before);
            }
        }
    }

    private void sweepPlace(Path place, String path, Wanted wanted, Map<String, Kept> before)
            throws IOException {
        var entry = wanted.entries().get(path);
        var old = before.get(path);
        if (entry != null && old != null && entry.equals(old.entry()) && isUntouched(place, old)) {
            kept.put(path, old);
        } else if (wanted.folders().contains(path) && FolderRemoval.isFolder(place)) {
            sweep(place, path + "/", wanted, before);
        } else {
            FolderRemoval.of(place);
        }
    }

    private boolean isUntouched(Path place, Kept old) throws IOException {
        return Stamp.of(place).equals(old.stamp());
    }

    private void write(Wanted wanted, EntryWriter writer) throws IOException {
        for (var folder : wanted.folders()) {
            var place = place(folder);
            if (!FolderRemoval.isFolder(place)) {
                Files.createDirectory(place);
                open(place);
            }
        }
        var latest = FileTime.fromMillis(0);
        for (var entry : wanted.entries().entrySet()) {
            if (!kept.containsKey(entry.getKey())) {
                requireNotStopped();
                var written = write(entry.getKey(), entry.getValue(), writer);
                latest = written.compareTo(latest) > 0 ? written : latest;
            }
        }
        if (!Tick.passes(root, latest)) {
            kept.clear();
        }
    }

    private FileTime write(String path, Wanted.Entry entry, EntryWriter writer) throws IOException {
        var place = place(path);
        writer.write(entry, place);
        if (!Stamp.isKnownIn(place)) {
            return FileTime.fromMillis(0);
        }
        var stamp = Stamp.of(place);
        kept.put(path, new Kept(entry, stamp));
        return stamp.changed();
    }

    // Tests may have shut a folder, or opened it further than it was.
    private void open(Path folder) throws IOException {
        if (!folder.equals(root) && Stamp.isKnownIn(folder)) {
            Files.setPosixFilePermissions(folder, FOLDER_MODE);
        } else {
            FolderRemoval.unlock(folder);
        }
    }

    // The machine's locale may know no such letters.
    private Path place(String path) {
        try {
            return root.resolve(path);
        } catch (InvalidPathException unknown) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE,
                    "the repository holds a file name that this machine cannot write",
                    unknown);
        }
    }

    private static void requireNotStopped() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop");
        }
    }
}
