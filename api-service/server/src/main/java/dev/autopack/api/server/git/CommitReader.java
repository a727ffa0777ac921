package dev.autopack.api.server.git;

import dev.autopack.api.domain.change.ChangeFacts;
import dev.autopack.api.domain.change.ChangeSet;
import dev.autopack.api.domain.change.FileChange;
import dev.autopack.api.domain.change.FileFact;
import dev.autopack.api.domain.change.LineCount;
import dev.autopack.api.domain.change.RepoPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads what a commit changes from its objects: no renames, no filters, no attributes. */
final class CommitReader {
    private static final int OLD = 0;
    private static final int NEW = 1;

    private final RevWalk walk;
    private final Blobs blobs;
    private final int filesMax;

    CommitReader(RevWalk walk, Blobs blobs, int filesMax) {
        this.walk = walk;
        this.blobs = blobs;
        this.filesMax = filesMax;
    }

    /** Too many files are a fault of the commit, told by its own type. */
    static final class TooManyFiles extends IOException {
        private static final long serialVersionUID = 1L;

        TooManyFiles(int filesMax) {
            super("the commit changes more than %d files".formatted(filesMax));
        }
    }

    /** One difference of two trees; a side that is not there has the zero id. */
    private record Difference(
            String path,
            FileMode oldMode,
            FileMode newMode,
            int rawMode,
            ObjectId oldId,
            ObjectId newId) {
        boolean isCreation() {
            return oldMode.equals(FileMode.MISSING);
        }

        boolean isDeletion() {
            return newMode.equals(FileMode.MISSING);
        }

        boolean isLink() {
            return newMode.equals(FileMode.GITLINK);
        }

        // As it is written: what git takes it for hides bits.
        String mode() {
            return "%06o".formatted(rawMode);
        }
    }

    ChangeFacts facts(ObjectId commit) throws IOException {
        var facts = new ArrayList<FileFact>();
        for (var difference : differences(commit)) {
            facts.add(fact(difference));
        }
        return new ChangeFacts(facts);
    }

    /** The same with contents, if each is text of bearable size. */
    Optional<ChangeSet> changes(ObjectId commit) throws IOException {
        var changes = new ArrayList<FileChange>();
        for (var difference : differences(commit)) {
            var change = change(difference);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            changes.add(change.get());
        }
        return Optional.of(new ChangeSet(changes));
    }

    /** Those of some files of a commit that are text of bearable size. */
    Map<String, String> texts(ObjectId id, List<String> paths) throws IOException {
        var tree = walk.parseCommit(id).getTree();
        var texts = new HashMap<String, String>();
        for (var path : paths.subList(0, Math.min(filesMax, paths.size()))) {
            text(tree, path).ifPresent(text -> texts.put(path, text));
        }
        return texts;
    }

    private Optional<String> text(RevTree tree, String path) throws IOException {
        if (RepoPath.fault(path).isPresent()) {
            return Optional.empty();
        }
        try (var found = TreeWalk.forPath(walk.getObjectReader(), path, tree)) {
            return found != null && isFile(found.getFileMode())
                    ? blobs.text(found.getObjectId(OLD))
                    : Optional.empty();
        }
    }

    private static boolean isFile(FileMode mode) {
        return mode.equals(FileMode.REGULAR_FILE) || mode.equals(FileMode.EXECUTABLE_FILE);
    }

    private List<Difference> differences(ObjectId id) throws IOException {
        var commit = walk.parseCommit(id);
        new SoundTrees(walk).check(commit);
        try (var trees = new TreeWalk(walk.getObjectReader())) {
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            } else {
                trees.addTree(walk.parseCommit(commit.getParent(0)).getTree());
            }
            trees.addTree(commit.getTree());
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            return differences(trees);
        }
    }

    private List<Difference> differences(TreeWalk trees) throws IOException {
        var found = new ArrayList<Difference>();
        while (trees.next()) {
            if (found.size() == filesMax) {
                throw new TooManyFiles(filesMax);
            }
            found.add(
                    new Difference(
                            path(trees),
                            trees.getFileMode(OLD),
                            trees.getFileMode(NEW),
                            trees.getRawMode(NEW),
                            trees.getObjectId(OLD),
                            trees.getObjectId(NEW)));
        }
        return found;
    }

    // A name that is not UTF-8 gets a character that no policy accepts, lest it look like another.
    private static String path(TreeWalk trees) {
        var path = trees.getPathString();
        return Arrays.equals(path.getBytes(StandardCharsets.UTF_8), trees.getRawPath())
                ? path
                : path + "\u0000";
    }

    private FileFact fact(Difference one) throws IOException {
        var lines = lines(one);
        if (one.isDeletion()) {
            return new FileFact.Deleted(one.path(), lines);
        }
        var content = one.isLink() ? "0".repeat(64) : blobs.sha256(one.newId());
        return one.isCreation()
                ? new FileFact.Created(one.path(), one.mode(), content, lines)
                : new FileFact.Modified(one.path(), one.mode(), content, lines);
    }

    private Optional<FileChange> change(Difference one) throws IOException {
        var lines = lines(one);
        if (one.isDeletion()) {
            return Optional.of(new FileChange.Delete(one.path(), lines));
        }
        if (one.isLink()) {
            return Optional.empty();
        }
        return blobs.text(one.newId())
                .map(
                        text ->
                                one.isCreation()
                                        ? new FileChange.Create(one.path(), one.mode(), text, lines)
                                        : new FileChange.Modify(
                                                one.path(), one.mode(), text, lines));
    }

    private LineCount lines(Difference one) throws IOException {
        return blobs.lines(
                content(one.oldMode(), one.oldId()), content(one.newMode(), one.newId()));
    }

    // A submodule names a commit of another repository, which has no content here.
    private static ObjectId content(FileMode mode, ObjectId id) {
        return mode.equals(FileMode.GITLINK) ? ObjectId.zeroId() : id;
    }
}
