package dev.autopack.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * A bare repository with two hundred files, and the commits that an executor would push into it.
 */
final class SampleRepository implements AutoCloseable {
    private static final int FILES = 200;
    private final Repository repository;
    private final Path folder;

    private final ObjectId head;

    private SampleRepository(Repository repository, Path folder, ObjectId head) {
        this.repository = repository;
        this.folder = folder;
        this.head = head;
    }

    static SampleRepository create(Path folder) throws IOException, URISyntaxException {
        var repository = new FileRepository(folder.toFile());
        repository.create(true);
        var base = writeBase(repository);
        set(repository, "refs/heads/main", base);
        return new SampleRepository(repository, folder, base);
    }

    String url() {
        return folder.toString();
    }

    String head() {
        return head.name();
    }

    /** A commit on the base that adds one file, under the ref of the attempt. */
    String push(String base, NewFile file, String message, String ref) throws IOException {
        try (var objects = repository.newObjectInserter();
                var walk = new RevWalk(repository)) {
            var parent = walk.parseCommit(ObjectId.fromString(base));
            var index = DirCache.read(objects.newReader(), parent.getTree());
            var builder = index.builder();
            for (var at = 0; at < index.getEntryCount(); at++) {
                builder.add(index.getEntry(at));
            }
            builder.add(entry(objects, file));
            builder.finish();
            var commit = commit(objects, index.writeTree(objects), message, parent);
            set(repository, ref, commit);
            return commit.name();
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    /** A file that an attempt adds. */
    record NewFile(String path, String content) {}

    private static ObjectId writeBase(Repository repository) throws IOException {
        try (var objects = repository.newObjectInserter()) {
            var index = DirCache.newInCore();
            var builder = index.builder();
            for (var at = 0; at < FILES; at++) {
                builder.add(
                        entry(
                                objects,
                                new NewFile("src/file%03d.txt".formatted(at), "text " + at)));
            }
            builder.finish();
            return commit(objects, index.writeTree(objects), "Base");
        }
    }

    private static DirCacheEntry entry(ObjectInserter objects, NewFile file) throws IOException {
        var entry = new DirCacheEntry(file.path());
        entry.setFileMode(FileMode.REGULAR_FILE);
        var bytes = file.content().getBytes(StandardCharsets.UTF_8);
        entry.setObjectId(objects.insert(Constants.OBJ_BLOB, bytes));
        return entry;
    }

    private static ObjectId commit(
            ObjectInserter objects, ObjectId tree, String message, ObjectId... parents)
            throws IOException {
        var who = new PersonIdent("Bench", "bench@localhost", Instant.EPOCH, ZoneOffset.UTC);
        var commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(who);
        commit.setCommitter(who);
        commit.setMessage(message);
        var id = objects.insert(commit);
        objects.flush();
        return id;
    }

    private static void set(Repository repository, String ref, ObjectId commit) throws IOException {
        var update = repository.updateRef(ref);
        update.setNewObjectId(commit);
        var result = update.forceUpdate();
        if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FORCED) {
            throw new IOException("ref %s: %s".formatted(ref, result));
        }
    }
}
