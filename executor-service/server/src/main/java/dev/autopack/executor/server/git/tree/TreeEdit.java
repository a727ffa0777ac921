package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;

/** Turns a base tree and a change into a new tree, in memory; any misfit refuses the whole. */
final class TreeEdit {
    private final ObjectInserter objects;
    private final DirCache index;

    private TreeEdit(ObjectInserter objects, DirCache index) {
        this.objects = objects;
        this.index = index;
    }

    static ObjectId apply(ObjectReader reader, ObjectInserter objects, RevTree base, ChangeSet set)
            throws IOException {
        var edit = new TreeEdit(objects, DirCache.read(reader, base));
        edit.requireFits(set);
        edit.write(set);
        return edit.index.writeTree(objects);
    }

    private void requireFits(ChangeSet set) {
        for (var change : set.changes()) {
            switch (change) {
                case FileChange.Create(var path, _, _) -> requireFree(path, set);
                case FileChange.Modify(var path, _, _) -> requireFile(path);
                case FileChange.Delete(var path) -> requireFile(path);
            }
        }
    }

    private void requireFile(RepoPath path) {
        var entry = index.getEntry(path.value());
        if (entry == null) {
            throw misfit("'%s' is not in the base commit", path);
        }
        if (FileMode.ofGit(entry.getFileMode().toString()).isEmpty()) {
            throw misfit("'%s' is a link or a submodule and cannot be changed", path);
        }
    }

    private void requireFree(RepoPath path, ChangeSet set) {
        if (index.getEntry(path.value()) != null) {
            throw misfit("'%s' is in the base commit already", path);
        }
        if (index.getEntriesWithin(path.value()).length > 0) {
            throw misfit("'%s' is a folder in the base commit", path);
        }
        var value = path.value();
        for (var at = value.indexOf('/'); at > 0; at = value.indexOf('/', at + 1)) {
            requireNotFile(value.substring(0, at), path, set);
        }
    }

    private void requireNotFile(String above, RepoPath path, ChangeSet set) {
        var goes =
                set.changes().stream()
                        .anyMatch(
                                change ->
                                        change instanceof FileChange.Delete
                                                && change.path().value().equals(above));
        if (!goes && index.getEntry(above) != null) {
            throw misfit("'%s' lies below a file of the base commit", path);
        }
    }

    private void write(ChangeSet set) throws IOException {
        var editor = index.editor();
        for (var change : set.changes()) {
            switch (change) {
                case FileChange.Create(var path, var mode, var content) ->
                        editor.add(put(path, mode, content));
                case FileChange.Modify(var path, var mode, var content) ->
                        editor.add(put(path, mode, content));
                case FileChange.Delete(var path) ->
                        editor.add(new DirCacheEditor.DeletePath(path.value()));
            }
        }
        editor.finish();
    }

    private DirCacheEditor.PathEdit put(RepoPath path, FileMode mode, String content)
            throws IOException {
        var blob = objects.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
        return new DirCacheEditor.PathEdit(path.value()) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(gitMode(mode));
                entry.setObjectId(blob);
            }
        };
    }

    private static org.eclipse.jgit.lib.FileMode gitMode(FileMode mode) {
        return switch (mode) {
            case REGULAR -> org.eclipse.jgit.lib.FileMode.REGULAR_FILE;
            case EXECUTABLE -> org.eclipse.jgit.lib.FileMode.EXECUTABLE_FILE;
        };
    }

    private static Refusal misfit(String message, RepoPath path) {
        return new Refusal(Reason.PATCH_APPLY_ERROR, message.formatted(path));
    }
}
