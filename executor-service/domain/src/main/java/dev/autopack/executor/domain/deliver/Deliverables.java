package dev.autopack.executor.domain.deliver;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must exist when the phase is complete: files, or folders with at least one file. */
public record Deliverables(List<String> paths) {
    public Deliverables {
        paths = List.copyOf(paths);
    }

    /**
     * What is neither in the base nor brought by the change, with a hint where it was put instead.
     */
    public List<String> missing(ChangeSet change, BaseFiles base) {
        return paths.stream()
                .filter(path -> !isThere(path, change, base))
                .map(path -> sentence(path, change))
                .toList();
    }

    private static boolean isThere(String path, ChangeSet change, BaseFiles base) {
        if (path.endsWith("/")) {
            return brought(change).anyMatch(p -> p.value().startsWith(path))
                    || present(path.substring(0, path.length() - 1), base);
        }
        var deleted =
                change.changes().stream()
                        .anyMatch(
                                c ->
                                        c instanceof FileChange.Delete
                                                && c.path().value().equals(path));
        return brought(change).anyMatch(p -> p.value().equals(path))
                || (!deleted && present(path, base));
    }

    private static boolean present(String path, BaseFiles base) {
        try {
            return !(base.at(new RepoPath(path)) instanceof BaseFile.Absent);
        } catch (InvalidChange _) {
            return false;
        }
    }

    private static Stream<RepoPath> brought(ChangeSet change) {
        return change.changes().stream()
                .filter(c -> !(c instanceof FileChange.Delete))
                .map(FileChange::path);
    }

    private static String sentence(String path, ChangeSet change) {
        return misplaced(path, change)
                .map(wrong -> "Wrong: %s \u2192 Correct: %s".formatted(wrong, path))
                .orElse("Missing: %s".formatted(path));
    }

    private static Optional<RepoPath> misplaced(String path, ChangeSet change) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty()
                ? Optional.empty()
                : brought(change).filter(p -> p.fileName().equals(name)).findFirst();
    }
}
