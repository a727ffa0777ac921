package dev.autopack.api.domain.overview;

import java.util.List;

/** One part of a list, and how long the list is. */
public record Listed<T>(List<T> items, long total, Window window) {
    public Listed {
        items = List.copyOf(items);
    }

    public boolean hasNext() {
        return (long) window.offset() + items.size() < total && !items.isEmpty();
    }
}
