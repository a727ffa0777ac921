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

    private static boolean covers(String entry, String path) {
        return entry.endsWith("/") ? path.startsWith(entry) : path.equals(entry);
    }

    private static String normal(String entry) {
        var text = entry.strip().replace('\\', '/');
        while (text.startsWith("./")) {
            text = text.substring(2);
        }
        return text;
    }
}
