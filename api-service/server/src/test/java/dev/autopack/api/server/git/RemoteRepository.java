package dev.autopack.api.server.git;

import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A real bare repository in a folder, in which a test plays the executor, honest or not. */
public final class RemoteRepository implements AutoCloseable {
    private static final PersonIdent AUTHOR =
            new PersonIdent(
                    "Test",
                    "test@example.org",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    ZoneOffset.UTC);

    private final Path folder;
    private final org.eclipse.jgit.lib.Repository git;

    private RemoteRepository(Path folder, org.eclipse.jgit.lib.Repository git) {
        this.folder = folder;
        this.git = git;
    }

    public static RemoteRepository create(Path folder) throws IOException {
        IsolatedSystem.install();
        var git = new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        git.create(true);
        return new RemoteRepository(folder, git);
    }

    @Override
    public void close() {
        git.close();
    }

    /** A file of a tree that is being made. */
    public record Content(FileMode mode, String text) {
        public static Content file(String text) {
            return new Content(FileMode.REGULAR_FILE, text);
        }
    }

    public Repository onBranch(String branch) {
        return new Repository(folder.toUri().toString(), branch);
    }

    /** A commit with exactly these files and these parents. */
    public CommitId commit(String message, Map<String, Content> files, CommitId... parents) {
        try (var inserter = git.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree(inserter, files));
            for (var parent : parents) {
                commit.addParentId(ObjectId.fromString(parent.value()));
            }
            commit.setAuthor(AUTHOR);
            commit.setCommitter(AUTHOR);
            commit.setMessage(message);
            var id = inserter.insert(commit);
            inserter.flush();
            return new CommitId(id.name());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void set(String ref, CommitId commit) {
        try {
            var update = git.updateRef(ref);
            update.setNewObjectId(ObjectId.fromString(commit.value()));
            update.forceUpdate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<CommitId> at(String ref) {
        try {
            return Optional.ofNullable(git.resolve(ref)).map(id -> new CommitId(id.name()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectId tree(ObjectInserter inserter, Map<String, Content> files)
            throws IOException {
        var index = DirCache.newInCore();
        var builder = index.builder();
        for (var file : new TreeMap<>(files).entrySet()) {
            var entry = new DirCacheEntry(file.getKey());
            entry.setFileMode(file.getValue().mode());
            entry.setObjectId(object(inserter, file.getValue()));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    private static ObjectId object(ObjectInserter inserter, Content content) throws IOException {
        return content.mode().equals(FileMode.GITLINK)
                ? ObjectId.fromString(content.text())
                : inserter.insert(
                        Constants.OBJ_BLOB, content.text().getBytes(StandardCharsets.UTF_8));
    }
}
