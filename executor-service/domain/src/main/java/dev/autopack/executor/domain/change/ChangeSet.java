package dev.autopack.executor.domain.change;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Everything a builder wants to change, all or nothing: sorted by path, no path twice. */
public record ChangeSet(List<FileChange> changes) {
    public static final int FILES_MAX = 500;
    public static final long BYTES_MAX = 16L << 20;

    public ChangeSet {
        changes = changes.stream().sorted(Comparator.comparing(FileChange::path)).toList();
        requireBounded(changes);
        requireUnique(changes);
    }

    public static ChangeSet of(Collection<? extends FileChange> changes) {
        return new ChangeSet(List.copyOf(changes));
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    public List<RepoPath> paths() {
        return changes.stream().map(FileChange::path).toList();
    }

    private static void requireBounded(List<FileChange> changes) {
        if (changes.size() > FILES_MAX) {
            throw new InvalidChange(
                    "%d files; at most %d may change".formatted(changes.size(), FILES_MAX));
        }
        var bytes = changes.stream().mapToLong(FileChange::size).sum();
        if (bytes > BYTES_MAX) {
            throw new InvalidChange("%d bytes; at most %d may change".formatted(bytes, BYTES_MAX));
        }
    }

    private static void requireUnique(List<FileChange> changes) {
        var written = new HashMap<String, RepoPath>();
        var named = new HashMap<String, RepoPath>();
        for (var change : changes) {
            if (named.put(change.path().folded(), change.path()) != null) {
                throw new InvalidChange("path '%s' is named twice".formatted(change.path()));
            }
            if (!(change instanceof FileChange.Delete)) {
                written.put(change.path().folded(), change.path());
            }
        }
        for (var path : written.values()) {
            requireNoFileAbove(path, written);
        }
    }

    private static void requireNoFileAbove(RepoPath path, HashMap<String, RepoPath> written) {
        var folded = path.folded();
        for (var at = folded.indexOf('/'); at > 0; at = folded.indexOf('/', at + 1)) {
            var above = written.get(folded.substring(0, at));
            if (above != null) {
                throw new InvalidChange(
                        "'%s' is a file and cannot hold '%s'".formatted(above, path));
            }
        }
    }
}
