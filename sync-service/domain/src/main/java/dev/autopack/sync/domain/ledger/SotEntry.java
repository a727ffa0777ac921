package dev.autopack.sync.domain.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One entry of a ledger, from its section, its row in the index, or both. */
public record SotEntry(
        EntryKey key, int line, String title, String content, SortedMap<String, String> metadata) {
    public static final String SOURCE = "source";
    public static final String DATE = "date";
    public static final String STATUS = "status";
    public static final String SEVERITY = "severity";

    public SotEntry {
        metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    }

    /** First 16 hex digits of the SHA-256 of the content. */
    public String contentHash() {
        return ContentHash.of(content);
    }

    public Optional<LocalDate> date() {
        return Optional.ofNullable(metadata.get(DATE)).map(LocalDate::parse);
    }

    /** The section's content stays; the row of the index gives title, date and state. */
    SotEntry describedBy(SotEntry row) {
        var merged = new TreeMap<>(metadata);
        merged.putAll(row.metadata);
        merged.put(SOURCE, "section_and_index");
        return new SotEntry(key, line, row.title, content, merged);
    }

    static SortedMap<String, String> metadata(String source, Map<String, String> more) {
        var all = new TreeMap<>(more);
        all.put(SOURCE, source);
        return all;
    }
}
