package dev.autopack.executor.server.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A real bare repository on disk that stands for somebody's remote. */
public final class RemoteRepository implements AutoCloseable {
    private static final PersonIdent OWNER =
            new PersonIdent(
                    "Owner",
                    "owner@example.org",
                    Instant.parse("2026-01-01T00:00:00Z"),
                    ZoneOffset.UTC);

    private final Repository repository;

    private RemoteRepository(Repository repository) {
        this.repository = repository;
    }

    /** A file of a commit; the mode is one of git's. */
    public record Entry(String path, FileMode mode, byte[] content) {
        public static Entry file(String path, String content) {
            return new Entry(path, FileMode.REGULAR_FILE, bytes(content));
        }

        public static Entry program(String path, String content) {
            return new Entry(path, FileMode.EXECUTABLE_FILE, bytes(content));
        }

        public static Entry link(String path, String target) {
            return new Entry(path, FileMode.SYMLINK, bytes(target));
        }
    }

    public static RemoteRepository create(Path directory) throws IOException {
        IsolatedSystem.install();
        var repository =
                new FileRepositoryBuilder().setGitDir(directory.toFile()).setBare().build();
        repository.create(true);
        return new RemoteRepository(repository);
    }

    public String url() {
        return repository.getDirectory().toPath().toAbsolutePath().toString();
    }

    public String commit(String branch, Entry... entries) throws IOException {
        return commit(branch, tree(List.of(entries)));
    }

    /** Commits a small tree that unfolds to {@code width} to the power of {@code depth} files. */
    void commitBomb(String branch, int width, int depth) throws IOException {
        try (var objects = repository.newObjectInserter()) {
            var id = objects.insert(Constants.OBJ_BLOB, bytes("boom"));
            for (var level = 0; level < depth; level++) {
                var folder = new TreeFormatter();
                for (var entry = 0; entry < width; entry++) {
                    folder.append(
                            "e" + entry, level == 0 ? FileMode.REGULAR_FILE : FileMode.TREE, id);
                }
                id = objects.insert(folder);
            }
            objects.flush();
            commit(branch, id);
        }
    }

    String commit(String branch, ObjectId tree) throws IOException {
        var head = Optional.ofNullable(repository.resolve("refs/heads/" + branch));
        try (var objects = repository.newObjectInserter()) {
            var commit = new CommitBuilder();
            commit.setTreeId(tree);
            head.ifPresent(commit::setParentId);
            commit.setAuthor(OWNER);
            commit.setCommitter(OWNER);
            commit.setMessage("Work of the owner\n");
            var id = objects.insert(commit);
            objects.flush();
            move("refs/heads/" + branch, id);
            return id.name();
        }
    }

    public void move(String ref, ObjectId id) throws IOException {
        var update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.setForceUpdate(true);
        update.update();
    }

    public Optional<String> head(String ref) throws IOException {
        return Optional.ofNullable(repository.resolve(ref)).map(ObjectId::name);
    }

    public String read(String commit, String path) throws IOException {
        try (var walk = new org.eclipse.jgit.revwalk.RevWalk(repository);
                var tree =
                        TreeWalk.forPath(
                                repository,
                                path,
                                walk.parseCommit(ObjectId.fromString(commit)).getTree())) {
            return new String(
                    repository.open(tree.getObjectId(0)).getBytes(), StandardCharsets.UTF_8);
        }
    }

    public List<String> paths(String commit) throws IOException {
        var paths = new ArrayList<String>();
        try (var walk = new org.eclipse.jgit.revwalk.RevWalk(repository);
                var tree = new TreeWalk(repository)) {
            tree.addTree(walk.parseCommit(ObjectId.fromString(commit)).getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                paths.add(tree.getPathString());
            }
        }
        return paths;
    }

    @Override
    public void close() {
        repository.close();
    }

    public Repository repository() {
        return repository;
    }

    private ObjectId tree(List<Entry> entries) throws IOException {
        var index = DirCache.newInCore();
        var builder = index.builder();
        try (var objects = repository.newObjectInserter()) {
            for (var entry : entries) {
                var file = new DirCacheEntry(entry.path());
                file.setFileMode(entry.mode());
                file.setObjectId(
                        FileMode.GITLINK.equals(entry.mode())
                                ? ObjectId.fromString("1".repeat(40))
                                : objects.insert(Constants.OBJ_BLOB, entry.content()));
                builder.add(file);
            }
            builder.finish();
            var tree = index.writeTree(objects);
            objects.flush();
            return tree;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
