package dev.autopack.executor.domain.drafting;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.InvalidChange;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.workspace.Workspace;
import java.util.List;
import java.util.stream.Stream;

/**
 * How large the scope of a phase is in its base.
 *
 * @param entries paths that the plan names
 * @param files files below them, counted up to {@link #FILES_MAX}
 * @param longestLines lines of the longest of those files
 * @param deliverables files that must exist afterwards
 * @param missing those of them that do not exist yet
 */
record ScopeSize(int entries, int files, long longestLines, int deliverables, int missing) {
    static final int FILES_MAX = 30;

    static ScopeSize of(PhaseOrder order, Workspace workspace) {
        var entries = order.paths().scope().entries();
        var files =
                entries.stream()
                        .flatMap(entry -> files(entry, workspace))
                        .distinct()
                        .limit(FILES_MAX)
                        .toList();
        var deliverables = order.deliverables().paths();
        return new ScopeSize(
                entries.size(),
                files.size(),
                files.stream().mapToLong(file -> lines(file, workspace.files())).max().orElse(0),
                deliverables.size(),
                missing(deliverables, workspace.files()));
    }

    /** Whether all that is asked for is several new files. */
    boolean isCreation() {
        return missing >= 2 && missing == deliverables;
    }

    private static Stream<String> files(String entry, Workspace workspace) {
        return entry.endsWith("/") ? workspace.list(entry, FILES_MAX).stream() : Stream.of(entry);
    }

    private static long lines(String path, BaseFiles base) {
        return at(path, base) instanceof BaseFile.Text(_, var content)
                ? content.lines().count()
                : 0;
    }

    private static int missing(List<String> deliverables, BaseFiles base) {
        var missing =
                deliverables.stream()
                        .filter(path -> !path.endsWith("/"))
                        .filter(path -> at(path, base) instanceof BaseFile.Absent);
        return Math.toIntExact(missing.count());
    }

    static BaseFile at(String path, BaseFiles base) {
        try {
            return base.at(new RepoPath(path));
        } catch (InvalidChange _) {
            return new BaseFile.Absent();
        }
    }
}
