package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * What a commit wants on disk: files and links by path, and the folders that hold them. Submodules
 * are empty folders; a link that points out is left out, so that the tests see a missing file and
 * never a foreign one.
 */
final class Wanted {
    private static final int LINK_BYTES_MAX = 4095;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final SortedSet<String> folders = new TreeSet<>();

    private Wanted() {}

    /** A file or link by its object. */
    record Entry(ObjectId id, FileMode mode) {
        boolean isLink() {
            return FileMode.SYMLINK.equals(mode);
        }
    }

    static Wanted of(ObjectReader reader, RevCommit commit) throws IOException {
        var wanted = new Wanted();
        try (var walk = new TreeWalk(reader)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            while (walk.next()) {
                wanted.add(reader, walk);
            }
        }
        return wanted;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Sorted, so that a folder comes before what it holds. */
    SortedSet<String> folders() {
        return folders;
    }

    private void add(ObjectReader reader, TreeWalk walk) throws IOException {
        var path = walk.getPathString();
        var mode = walk.getFileMode(0);
        requireSafe(path);
        if (FileMode.GITLINK.equals(mode)) {
            addFolder(path);
            return;
        }
        addFolder(parent(path));
        var entry = new Entry(walk.getObjectId(0), mode);
        if (!entry.isLink() || staysInside(reader, path, entry)) {
            requireNew(entries.put(path, entry));
        }
    }

    // Names are bytes to git: two that differ in git may read as the same letters.
    private static void requireNew(@Nullable Entry before) {
        if (before != null) {
            throw untrusted("the repository holds two files whose names read alike");
        }
    }

    private void addFolder(String path) {
        for (var at = path; !at.isEmpty() && folders.add(at); ) {
            at = parent(at);
        }
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static boolean staysInside(ObjectReader reader, String path, Entry entry)
            throws IOException {
        var blob = reader.open(entry.id(), Constants.OBJ_BLOB);
        if (blob.getSize() > LINK_BYTES_MAX) {
            return false;
        }
        var target = new String(blob.getBytes(), StandardCharsets.UTF_8);
        return LinkTarget.staysInside(path, target);
    }

    // Objects are checked when fetched; this is the second lock on the same door.
    private static void requireSafe(String path) {
        for (var segment : path.split("/", -1)) {
            if (segment.isEmpty()
                    || segment.equals(".")
                    || segment.equals("..")
                    || segment.equalsIgnoreCase(".git")) {
                throw untrusted("the repository holds a path that leaves its tree");
            }
        }
    }

    private static Refusal untrusted(String message) {
        return new Refusal(Reason.REPOSITORY_UNAVAILABLE, message);
    }
}
