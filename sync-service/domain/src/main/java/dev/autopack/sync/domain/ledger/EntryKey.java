package dev.autopack.sync.domain.ledger;

import java.util.Comparator;

/** An entry's id, and which of the entries with that id it is, counted from 1 in file order. */
public record EntryKey(String id, int ordinal) implements Comparable<EntryKey> {
    private static final Comparator<EntryKey> ORDER =
            Comparator.comparing(EntryKey::id).thenComparingInt(EntryKey::ordinal);

    public EntryKey {
        if (id.isEmpty() || ordinal < 1) {
            throw new IllegalArgumentException("entry %s number %d".formatted(id, ordinal));
        }
    }

    @Override
    public int compareTo(EntryKey other) {
        return ORDER.compare(this, other);
    }
}
