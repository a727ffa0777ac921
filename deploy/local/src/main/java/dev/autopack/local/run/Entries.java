package dev.autopack.local.run;

import dev.autopack.api.contract.ledger.LedgerEntryView;
import java.util.List;
import java.util.stream.Stream;

/** A ledger to look things up in. */
public record Entries(List<LedgerEntryView> all) {
    public Entries {
        all = List.copyOf(all);
    }

    /** Entries of a kind about a phase, oldest first. */
    public List<LedgerEntryView> of(String phase, String kind) {
        return ofKind(kind).filter(entry -> text(entry, "phase_id").equals(phase)).toList();
    }

    /** Entries of a kind about an attempt at a phase, oldest first. */
    public List<LedgerEntryView> of(String phase, int attempt, String kind) {
        return of(phase, kind).stream()
                .filter(entry -> number(entry, "attempt") == attempt)
                .toList();
    }

    public Stream<LedgerEntryView> ofKind(String kind) {
        return all.stream().filter(entry -> entry.kind().equals(kind));
    }

    public long sum(String kind, String name) {
        return ofKind(kind).mapToLong(entry -> number(entry, name)).sum();
    }

    /** Empty when the entry does not say. */
    public static String text(LedgerEntryView entry, String name) {
        var value = entry.payload().get(name);
        return value == null ? "" : value.toString();
    }

    /** 0 when the entry does not say. */
    public static long number(LedgerEntryView entry, String name) {
        return entry.payload().get(name) instanceof Number value ? value.longValue() : 0;
    }
}
