package dev.autopack.executor.server.git.tree;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** Names the files of a commit below a prefix. */
public final class TreeListing {
    private TreeListing() {}

    public static List<String> below(
            Repository repository, RevCommit commit, String prefix, int most) throws IOException {
        var folder = prefix.replaceAll("/+$", "");
        var found = new ArrayList<String>();
        try (var walk = new TreeWalk(repository)) {
            walk.addTree(commit.getTree());
            walk.setRecursive(true);
            if (!folder.isEmpty()) {
                walk.setFilter(PathFilter.create(folder));
            }
            while (found.size() < most && walk.next()) {
                found.add(walk.getPathString());
            }
        }
        return found.stream().sorted().toList();
    }
}
