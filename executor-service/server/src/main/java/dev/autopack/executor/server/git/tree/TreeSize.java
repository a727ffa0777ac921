package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Counts files and folders before anything walks a tree to its end: a few objects that name each
 * other many times over make a tree that no disk and no memory holds.
 */
public final class TreeSize {
    static final int ENTRIES_MAX = 200_000;

    private TreeSize() {}

    /**
     * Walks no further than the bound.
     *
     * @throws Refusal REPOSITORY_UNAVAILABLE when there are too many
     */
    public static void requireBounded(Repository repository, RevCommit commit) throws IOException {
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            for (var entries = 0; walk.next(); entries++) {
                requireRoom(entries);
                enter(walk);
            }
        }
    }

    private static void requireRoom(int entries) {
        if (entries >= ENTRIES_MAX) {
            throw new Refusal(
                    Reason.REPOSITORY_UNAVAILABLE,
                    "the repository holds more than %d files".formatted(ENTRIES_MAX));
        }
    }

    private static void enter(TreeWalk walk) throws IOException {
        if (walk.isSubtree()) {
            walk.enterSubtree();
        }
    }
}
