package dev.autopack.executor.domain.policy;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Sees to it that no file is put below what is no folder: it would take the place of that. */
public final class Placement {
    private Placement() {}

    /** All violations, in the order of the paths. */
    public static List<String> violations(ChangeSet change, BaseFiles base) {
        var gone = new HashSet<RepoPath>();
        for (var one : change.changes()) {
            if (one instanceof FileChange.Delete(var path)) {
                gone.add(path);
            }
        }
        return change.changes().stream()
                .filter(FileChange.Create.class::isInstance)
                .flatMap(one -> violation(one.path(), base, gone))
                .toList();
    }

    private static Stream<String> violation(RepoPath path, BaseFiles base, Set<RepoPath> gone) {
        return above(path)
                .filter(place -> !gone.contains(place) && isNoFolder(base.at(place)))
                .limit(1)
                .map(place -> "Below a file: %s cannot hold %s".formatted(place, path));
    }

    private static Stream<RepoPath> above(RepoPath path) {
        var segments = path.segments();
        return Stream.iterate(1, length -> length < segments.size(), length -> length + 1)
                .map(length -> new RepoPath(String.join("/", segments.subList(0, length))));
    }

    private static boolean isNoFolder(BaseFile there) {
        return switch (there) {
            case BaseFile.Text _ -> true;
            case BaseFile.Opaque(var kind) -> !kind.equals("folder");
            case BaseFile.Absent _ -> false;
        };
    }
}
