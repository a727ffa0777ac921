package dev.autopack.executor.server.git.tree;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.revwalk.RevTree;

/**
 * Turns a base tree and a change into a new tree; any misfit refuses the whole, and what was
 * written until then is referred to by nothing. Only the folders that the change touches are read.
 */
final class TreeEdit {
    private final ObjectReader reader;
    private final ObjectInserter objects;

    private TreeEdit(ObjectReader reader, ObjectInserter objects) {
        this.reader = reader;
        this.objects = objects;
    }

    static ObjectId apply(ObjectReader reader, ObjectInserter objects, RevTree base, ChangeSet set)
            throws IOException {
        var edit = new TreeEdit(reader, objects);
        var tree = edit.folder(Optional.of(base), 0, set.changes());
        return tree.isPresent() ? tree.get() : objects.insert(new TreeFormatter());
    }

    /** The new tree of a folder, empty when nothing is left in it. */
    private Optional<ObjectId> folder(
            Optional<AnyObjectId> base, int depth, List<FileChange> changes) throws IOException {
        var folder = Folder.read(reader, base);
        var files = new ArrayList<FileChange>();
        var below = new LinkedHashMap<String, List<FileChange>>();
        for (var change : changes) {
            var segments = change.path().segments();
            if (segments.size() == depth + 1) {
                requireFits(change, folder);
                files.add(change);
            } else {
                below.computeIfAbsent(segments.get(depth), _ -> new ArrayList<>()).add(change);
            }
        }
        files.forEach(change -> takeAway(change, folder));
        for (var part : below.entrySet()) {
            subfolder(part, depth, folder);
        }
        for (var change : files) {
            put(change, folder);
        }
        return folder.write(objects);
    }

    private void subfolder(Map.Entry<String, List<FileChange>> part, int depth, Folder folder)
            throws IOException {
        if (folder.file(part.getKey()).isPresent()) {
            var lowest = part.getValue().getFirst();
            // Deleting or changing what cannot be there is the plainer fault of the two.
            throw lowest instanceof FileChange.Create
                    ? misfit("'%s' lies below a file of the base commit", lowest.path())
                    : absent(lowest.path());
        }
        var sub = folder(folder.subfolder(part.getKey()), depth + 1, part.getValue());
        folder.setSubfolder(part.getKey(), sub);
    }

    private static void requireFits(FileChange change, Folder folder) {
        var path = change.path();
        var there = folder.file(path.fileName());
        if (change instanceof FileChange.Create) {
            if (there.isPresent()) {
                throw misfit("'%s' is in the base commit already", path);
            }
            if (folder.subfolder(path.fileName()).isPresent()) {
                throw misfit("'%s' is a folder in the base commit", path);
            }
            return;
        }
        var mode = there.orElseThrow(() -> absent(path)).mode();
        if (FileMode.ofGit(mode.toString()).isEmpty()) {
            throw misfit("'%s' is a link or a submodule and cannot be changed", path);
        }
    }

    private static void takeAway(FileChange change, Folder folder) {
        if (change instanceof FileChange.Delete(var path)) {
            folder.removeFile(path.fileName());
        }
    }

    private void put(FileChange change, Folder folder) throws IOException {
        switch (change) {
            case FileChange.Create(var path, var mode, var content) ->
                    folder.setFile(path.fileName(), gitMode(mode), blob(content));
            case FileChange.Modify(var path, var mode, var content) ->
                    folder.setFile(path.fileName(), gitMode(mode), blob(content));
            case FileChange.Delete _ -> {}
        }
    }

    private ObjectId blob(String content) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
    }

    private static org.eclipse.jgit.lib.FileMode gitMode(FileMode mode) {
        return switch (mode) {
            case REGULAR -> org.eclipse.jgit.lib.FileMode.REGULAR_FILE;
            case EXECUTABLE -> org.eclipse.jgit.lib.FileMode.EXECUTABLE_FILE;
        };
    }

    private static Refusal absent(RepoPath path) {
        return misfit("'%s' is not in the base commit", path);
    }

    private static Refusal misfit(String message, RepoPath path) {
        return new Refusal(Reason.PATCH_APPLY_ERROR, message.formatted(path));
    }
}
