package dev.autopack.executor.domain.policy;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;

/** Paths of a plan: an entry that ends in a slash is a prefix, any other is exact. */
public record PathEntries(List<String> entries) {
    public PathEntries {
        entries = entries.stream().map(PathEntries::normal).filter(e -> !e.isEmpty()).toList();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    public boolean contains(RepoPath path) {
        return entries.stream().anyMatch(entry -> covers(entry, path.value()));
    }

    /** As a file system would that knows no case. */
    public boolean containsFolded(RepoPath path) {
        return entries.stream().map(RepoPath::fold).anyMatch(entry -> covers(entry, path.folded()));
    }

    private static boolean covers(String entry, String path) {
        return entry.endsWith("/") ? path.startsWith(entry) : path.equals(entry);
    }

    private static String normal(String entry) {
        var slashes = entry.strip().replace('\\', '/');
        return slashes.startsWith("./") ? slashes.substring(2) : slashes;
    }
}
