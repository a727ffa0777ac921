package dev.autopack.api.server.git;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectChecker;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Looks at each folder that a commit changes as a whole: two names that a file system takes for one
 * are only seen beside each other. What the parent had already is not blamed.
 */
record SoundTrees(RevWalk walk) {
    private static final int OLD = 0;
    private static final int NEW = 1;

    void check(RevCommit commit) throws IOException {
        try (var trees = new TreeWalk(walk.getObjectReader())) {
            var before = ObjectId.zeroId();
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                before = walk.parseCommit(commit.getParent(0)).getTree();
                trees.addTree(before);
            }
            trees.addTree(commit.getTree());
            trees.setFilter(TreeFilter.ANY_DIFF);
            check(before, commit.getTree());
            while (trees.next()) {
                checkFolder(trees);
            }
        }
    }

    private void checkFolder(TreeWalk trees) throws IOException {
        if (FileMode.TREE.equals(trees.getFileMode(NEW))) {
            check(folder(trees), trees.getObjectId(NEW));
            trees.enterSubtree();
        }
    }

    private static ObjectId folder(TreeWalk trees) {
        return FileMode.TREE.equals(trees.getFileMode(OLD))
                ? trees.getObjectId(OLD)
                : ObjectId.zeroId();
    }

    private void check(ObjectId before, ObjectId after) throws IOException {
        if (!isSound(after) && (before.equals(ObjectId.zeroId()) || isSound(before))) {
            throw new CorruptObjectException(after, "a folder has names that do not go together");
        }
    }

    private boolean isSound(ObjectId tree) throws IOException {
        var checker = new ObjectChecker().setSafeForMacOS(true);
        try {
            checker.checkTree(
                    tree, walk.getObjectReader().open(tree, Constants.OBJ_TREE).getCachedBytes());
            return true;
        } catch (CorruptObjectException _) {
            return false;
        }
    }
}
