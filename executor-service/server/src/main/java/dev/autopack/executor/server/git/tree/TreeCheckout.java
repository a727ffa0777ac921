package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Writes the files of a commit, byte for byte, into an empty folder: no hooks, filters, attributes
 * or submodules take part, since the repository's content is not trusted to name programs.
 */
public final class TreeCheckout {
    private static final int LINK_BYTES_MAX = 4096;

    private final ObjectReader reader;
    private final Path root;
    private final GitLimits limits;
    private long written;

    private TreeCheckout(ObjectReader reader, Path root, GitLimits limits) {
        this.reader = reader;
        this.root = root;
        this.limits = limits;
    }

    public static void write(Repository repository, RevCommit commit, Path root, GitLimits limits)
            throws IOException {
        Files.createDirectories(root);
        try (var reader = repository.newObjectReader();
                var walk = new TreeWalk(reader)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            new TreeCheckout(reader, root, limits).write(walk);
        }
    }

    private void write(TreeWalk walk) throws IOException {
        while (walk.next()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Refusal(Reason.INTERRUPTED, "the attempt was asked to stop");
            }
            writeEntry(walk);
        }
    }

    private void writeEntry(TreeWalk walk) throws IOException {
        var place = place(walk.getPathString());
        var mode = walk.getFileMode(0);
        if (FileMode.GITLINK.equals(mode)) {
            Files.createDirectories(place);
            return;
        }
        Files.createDirectories(place.getParent());
        if (FileMode.SYMLINK.equals(mode)) {
            writeLink(walk, place);
        } else {
            writeFile(walk, place, FileMode.EXECUTABLE_FILE.equals(mode));
        }
    }

    // Objects are checked when fetched; this is the second lock on the same door.
    private Path place(String path) {
        var place = resolved(path).normalize();
        for (var segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals("..") || segment.equalsIgnoreCase(".git")) {
                throw untrusted("the repository holds a path that leaves its tree");
            }
        }
        if (!place.startsWith(root) || place.equals(root)) {
            throw untrusted("the repository holds a path that leaves its tree");
        }
        return place;
    }

    // The machine's locale may know no such letters.
    private Path resolved(String path) {
        try {
            return root.resolve(path);
        } catch (InvalidPathException unknown) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE,
                    "the repository holds a file name that this machine cannot write",
                    unknown);
        }
    }

    private void writeFile(TreeWalk walk, Path place, boolean executable) throws IOException {
        var blob = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
        written += blob.getSize();
        if (blob.getSize() > limits.fileBytes()) {
            throw untrusted("the repository holds a file larger than allowed");
        }
        if (written > limits.treeBytes()) {
            throw untrusted("the files of the repository are larger than allowed together");
        }
        try (var out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            blob.copyTo(out);
        }
        if (executable) {
            makeExecutable(place);
        }
    }

    private static void makeExecutable(Path place) throws IOException {
        if (place.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var permissions = Files.getPosixFilePermissions(place);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(place, permissions);
        }
    }

    // A link that points out is left out: the tests see a missing file, never a foreign one.
    private void writeLink(TreeWalk walk, Path place) throws IOException {
        var blob = reader.open(walk.getObjectId(0), Constants.OBJ_BLOB);
        if (blob.getSize() > LINK_BYTES_MAX) {
            return;
        }
        var target = new String(blob.getBytes(), StandardCharsets.UTF_8);
        if (LinkTarget.staysInside(walk.getPathString(), target)) {
            Files.createSymbolicLink(place, Path.of(target));
        }
    }

    private static Refusal untrusted(String message) {
        return new Refusal(Reason.REPOSITORY_UNAVAILABLE, message);
    }
}
