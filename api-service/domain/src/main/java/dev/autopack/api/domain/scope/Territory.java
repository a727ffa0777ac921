package dev.autopack.api.domain.scope;

import dev.autopack.api.domain.change.RepoPath;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a phase writes and what it reads, so that two phases can be told apart. A phase that names
 * no paths may write anywhere.
 */
public record Territory(Set<String> writes, Set<String> reads) {
    /** That of a phase that may write anywhere. */
    public static final Territory EVERYWHERE = new Territory(Set.of(), Set.of());

    public Territory {
        writes = Set.copyOf(writes);
        reads = Set.copyOf(reads);
    }

    public static Territory of(PhaseScope scope) {
        var paths = scope.paths();
        if (paths.paths().isEmpty()) {
            return EVERYWHERE;
        }
        var writes =
                Stream.of(paths.paths(), paths.allowed(), scope.deliverables())
                        .flatMap(Collection::stream);
        var reads = paths.readOnly().stream().map(ReadOnlyPath::path);
        return new Territory(places(writes), places(reads));
    }

    /** Whether neither writes what the other writes or reads; reading the same is fine. */
    public boolean isApartFrom(Territory other) {
        return !writes.isEmpty()
                && !other.writes.isEmpty()
                && !meet(writes, other.writes)
                && !meet(writes, other.reads)
                && !meet(reads, other.writes);
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(two -> meet(one, two)));
    }

    private static boolean meet(String one, String other) {
        return one.equals(other) || holds(one, other) || holds(other, one);
    }

    private static boolean holds(String folder, String path) {
        return folder.isEmpty() || path.startsWith(folder + "/");
    }

    private static Set<String> places(Stream<String> entries) {
        return entries.map(Territory::place).collect(Collectors.toSet());
    }

    // Up to the first pattern: what follows may be anything. The root itself is the empty place.
    private static String place(String entry) {
        var segments =
                List.of(RepoPath.folded(entry.strip().replace('\\', '/')).split("/", -1)).stream()
                        .filter(segment -> !segment.isEmpty() && !segment.equals("."))
                        .takeWhile(segment -> segment.chars().noneMatch(Territory::isPattern))
                        .toList();
        return segments.contains("..") ? "" : String.join("/", segments);
    }

    private static boolean isPattern(int letter) {
        return "*?[{".indexOf(letter) >= 0;
    }
}
