package dev.autopack.api.domain.policy;

import java.util.List;

/** Entries of a scope: one that ends with a slash holds for the folder, any other for one path. */
record PathEntries(List<String> entries) {
    static PathEntries of(List<String> entries) {
        return new PathEntries(
                entries.stream()
                        .map(PathEntries::normalised)
                        .filter(entry -> !entry.isEmpty())
                        .toList());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    boolean cover(String path) {
        return entries.stream().anyMatch(entry -> covers(entry, path));
    }

    static String normalised(String entry) {
        var text = entry.strip().replace('\\', '/');
        while (text.startsWith("./")) {
            text = text.substring(2);
        }
        return text;
    }

    private static boolean covers(String entry, String path) {
        return entry.endsWith("/") ? path.startsWith(entry) : path.equals(entry);
    }
}
