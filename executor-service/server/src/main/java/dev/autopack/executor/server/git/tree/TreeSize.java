package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.AbstractTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Counts files and folders before anything walks a tree to its end: a few objects that name each
 * other many times over make a tree that no disk and no memory holds.
 */
public final class TreeSize {
    static final int ENTRIES_MAX = 200_000;
    static final int DEPTH_MAX = 200;
    // What file systems take, less room for the folder that the check-out lies in.
    static final int PATH_BYTES_MAX = 3_072;
    static final int NAME_BYTES_MAX = 255;
    static final long PATHS_BYTES_MAX = 64L << 20;

    private int entries;
    private long pathBytes;

    private TreeSize() {}

    /**
     * Walks no further than the bounds.
     *
     * @throws Refusal REPOSITORY_UNAVAILABLE when there is too much
     */
    public static void requireBounded(Repository repository, RevCommit commit) throws IOException {
        var size = new TreeSize();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            while (walk.next()) {
                size.add(walk);
                enter(walk);
            }
        }
    }

    private void add(TreeWalk walk) {
        entries++;
        pathBytes += walk.getPathLength();
        require(entries, ENTRIES_MAX, "the repository holds more than %d files");
        require(walk.getDepth(), DEPTH_MAX, "the repository nests folders deeper than %d");
        require(
                walk.getPathLength(),
                PATH_BYTES_MAX,
                "the repository holds a path longer than %d bytes");
        require(
                walk.getTree(AbstractTreeIterator.class).getNameLength(),
                NAME_BYTES_MAX,
                "the repository holds a file name longer than %d bytes");
        require(pathBytes, PATHS_BYTES_MAX, "the paths of the repository take more than %d bytes");
    }

    private static void require(long size, long most, String message) {
        if (size > most) {
            throw new Refusal(Reason.REPOSITORY_UNAVAILABLE, message.formatted(most));
        }
    }

    private static void enter(TreeWalk walk) throws IOException {
        if (walk.isSubtree()) {
            walk.enterSubtree();
        }
    }
}
