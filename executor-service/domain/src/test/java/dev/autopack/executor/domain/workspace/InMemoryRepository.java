package dev.autopack.executor.domain.workspace;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.run.AttemptId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/** A repository without git: commits are maps, a check-out is a path named like its commit. */
public final class InMemoryRepository implements Workspaces {
    private final Map<String, TreeMap<String, String>> commits = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, SequencedMap<String, String>> trailers = new HashMap<>();
    private final Map<String, String> refs = new TreeMap<>();
    private final Map<String, Runnable> surprises = new HashMap<>();
    private int open;
    private int opened;

    public InMemoryRepository(Map<String, String> files) {
        commits.put("base", new TreeMap<>(files));
        refs.put("refs/heads/main", "base");
    }

    public Map<String, String> filesOf(String commit) {
        return Map.copyOf(commits.getOrDefault(commit, new TreeMap<>()));
    }

    public Optional<String> parentOf(String commit) {
        return Optional.ofNullable(parents.get(commit));
    }

    public Map<String, String> trailersOf(String commit) {
        return Map.copyOf(trailers.get(commit));
    }

    public Map<String, String> refs() {
        return Map.copyOf(refs);
    }

    /** A commit of somebody else's on another, with some files written anew. */
    public String land(String parent, Map<String, String> written) {
        var files = new TreeMap<>(commits.get(parent));
        files.putAll(written);
        var id = "landed-" + commits.size();
        commits.put(id, files);
        parents.put(id, parent);
        return id;
    }

    /** Takes a file out of a commit that nobody has seen yet. */
    public void remove(String commit, String path) {
        commits.get(commit).remove(path);
    }

    /** From now on this happens when a workspace does what is named, before it has an effect. */
    public void at(String doing, Runnable surprise) {
        surprises.put(doing, surprise);
    }

    /** Workspaces that were opened so far. */
    public int opened() {
        return opened;
    }

    /** Workspaces that nobody has closed. */
    public int open() {
        return open;
    }

    @Override
    public Workspace open(
            AttemptId attempt,
            String repositoryUrl,
            String baseBranch,
            Optional<String> baseCommit) {
        var head = Optional.ofNullable(refs.get("refs/heads/" + baseBranch));
        var base = baseCommit.or(() -> head);
        var workspace =
                new InMemoryWorkspace(
                        base.orElseThrow(
                                () -> new Refusal(Reason.BASE_BRANCH_MISSING, baseBranch)));
        opened++;
        open++;
        return workspace;
    }

    private final class InMemoryWorkspace implements Workspace {
        private final String base;

        InMemoryWorkspace(String base) {
            this.base = base;
        }

        private void surprise(String doing) {
            surprises.getOrDefault(doing, () -> {}).run();
        }

        @Override
        public Base base() {
            return new Base(base, tree(base));
        }

        @Override
        public String tree(String commit) {
            return "tree of " + commits.get(commit);
        }

        @Override
        public BaseFiles files() {
            surprise("files");
            return path -> {
                var content = commits.get(base).get(path.value());
                return content == null
                        ? new BaseFile.Absent()
                        : new BaseFile.Text(FileMode.REGULAR, content);
            };
        }

        @Override
        public List<String> list(String prefix, int most) {
            return commits.get(base).keySet().stream()
                    .filter(path -> path.startsWith(prefix))
                    .limit(most)
                    .toList();
        }

        @Override
        public String commit(
                ChangeSet change, String subject, SequencedMap<String, String> trailer) {
            surprise("commit");
            var files = new TreeMap<>(commits.get(base));
            change.changes().forEach(each -> apply(each, files));
            var id = "commit-" + commits.size();
            commits.put(id, files);
            parents.put(id, base);
            trailers.put(id, trailer);
            return id;
        }

        @Override
        public String diff(String commit, int most) {
            surprise("diff");
            var before = commits.get(base);
            var after = commits.get(commit);
            var lines = new java.util.StringJoiner("\n");
            before.forEach(
                    (path, text) -> {
                        if (!text.equals(after.get(path))) {
                            lines.add("-%s: %s".formatted(path, text));
                        }
                    });
            after.forEach(
                    (path, text) -> {
                        if (!text.equals(before.get(path))) {
                            lines.add("+%s: %s".formatted(path, text));
                        }
                    });
            var diff = lines.toString();
            return diff.substring(0, Math.min(most, diff.length()));
        }

        @Override
        public Path checkout(String commit) {
            surprise("checkout");
            return Path.of(commit);
        }

        @Override
        public void push(String commit, String ref) {
            surprise("push");
            refs.put(ref, commit);
        }

        @Override
        public void close() {
            open--;
        }
    }

    private static void apply(FileChange change, Map<String, String> files) {
        switch (change) {
            case FileChange.Create(var path, _, var content) -> files.put(path.value(), content);
            case FileChange.Modify(var path, _, var content) -> files.put(path.value(), content);
            case FileChange.Delete(var path) -> files.remove(path.value());
        }
    }
}
