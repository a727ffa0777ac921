package dev.autopack.sync.domain.ledger;

import java.util.List;

/** All that one ledger says: no line of the file is missing here. */
public record ParsedLedger(
        LedgerKind kind,
        String preamble,
        List<SotEntry> entries,
        List<SkippedLine> skipped,
        Counts counts) {

    public ParsedLedger {
        entries = List.copyOf(entries);
        skipped = List.copyOf(skipped);
    }

    /** How many lines were read, and how many sections and rows of the index were taken. */
    public record Counts(int lines, int sections, int indexRows) {}

    public long uniqueIds() {
        return entries.stream().map(entry -> entry.key().id()).distinct().count();
    }

    public String aggregateHash() {
        return ContentHash.ofAll(entries);
    }
}
