package dev.autopack.executor.domain.change;

import java.util.List;

/** The size of a change, counted against the base rather than believed. */
public record ChangeFacts(List<PerFile> files) {
    public ChangeFacts {
        files = List.copyOf(files);
    }

    /** Lines that one file gains and loses. */
    public record PerFile(RepoPath path, long added, long removed) {}

    public static ChangeFacts of(ChangeSet set, BaseFiles base) {
        return new ChangeFacts(set.changes().stream().map(change -> count(change, base)).toList());
    }

    public long added() {
        return files.stream().mapToLong(PerFile::added).sum();
    }

    public long removed() {
        return files.stream().mapToLong(PerFile::removed).sum();
    }

    private static PerFile count(FileChange change, BaseFiles base) {
        var before = textAt(base, change.path());
        var after =
                switch (change) {
                    case FileChange.Create(_, _, var content) -> content;
                    case FileChange.Modify(_, _, var content) -> content;
                    case FileChange.Delete _ -> "";
                };
        var lines = LineCount.between(before, after);
        return new PerFile(change.path(), lines.added(), lines.removed());
    }

    private static String textAt(BaseFiles base, RepoPath path) {
        return switch (base.at(path)) {
            case BaseFile.Text(_, var content) -> content;
            case BaseFile.Opaque _, BaseFile.Absent _ -> "";
        };
    }
}
