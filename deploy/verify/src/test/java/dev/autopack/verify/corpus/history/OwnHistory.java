package dev.autopack.verify.corpus.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** The commits of a checkout, newest first; a shallow one has few. */
record OwnHistory(Path checkout, int most) {
    private static final int FILES_MAX = 100;
    private static final int BYTES_MAX = 1 << 20;

    void each(Consumer<HistoricChange> sink) throws IOException {
        var builder = new FileRepositoryBuilder().findGitDir(checkout.toFile());
        if (builder.getGitDir() == null) {
            return;
        }
        try (var git = builder.build();
                var walk = new RevWalk(git)) {
            walk.markStart(walk.parseCommit(git.resolve(Constants.HEAD)));
            var left = most;
            for (var commit : walk) {
                if (left-- == 0) {
                    return;
                }
                one(git, walk, commit, sink);
            }
        }
    }

    private static void one(
            Repository git, RevWalk walk, RevCommit commit, Consumer<HistoricChange> sink)
            throws IOException {
        if (commit.getParentCount() != 1 || !git.getObjectDatabase().has(commit.getParent(0))) {
            return;
        }
        var before = new TreeMap<String, String>();
        var after = new TreeMap<String, String>();
        try (var trees = new TreeWalk(git)) {
            trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            trees.addTree(commit.getTree());
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            while (trees.next()) {
                put(git, before, trees, 0);
                put(git, after, trees, 1);
            }
        }
        if (before.size() + after.size() <= FILES_MAX) {
            sink.accept(new HistoricChange(commit.abbreviate(8).name(), before, after));
        }
    }

    private static void put(Repository git, Map<String, String> files, TreeWalk trees, int side)
            throws IOException {
        ObjectId id = trees.getObjectId(side);
        if (FileMode.REGULAR_FILE.equals(trees.getFileMode(side))) {
            var blob = git.open(id, Constants.OBJ_BLOB);
            if (blob.getSize() < BYTES_MAX) {
                SourceJars.put(files, trees.getPathString(), blob.getBytes());
            }
        }
    }
}
