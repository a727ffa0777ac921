package dev.autopack.sync.domain.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads a ledger: its sections together with the rows of its index, losing no line. */
public final class LedgerGrammar {
    private final LedgerDocument document;
    private final List<String> lines;
    private final Fences fences;
    private final Headings headings;
    private final List<SkippedLine> skipped = new ArrayList<>();
    private final Map<EntryKey, SotEntry> entries = new TreeMap<>();
    private final Map<String, Integer> sectionsOfId = new HashMap<>();
    private final Map<String, Integer> rowsOfId = new HashMap<>();
    private int sections;
    private int indexRows;

    private LedgerGrammar(LedgerDocument document) {
        this.document = document;
        this.lines = document.lines();
        this.fences = Fences.of(lines);
        this.headings = new Headings(document.kind());
    }

    public static ParsedLedger parse(LedgerDocument document) {
        return new LedgerGrammar(document).read();
    }

    private ParsedLedger read() {
        fences.neverClosed().forEach(i -> skip(i, SkippedLine.Why.FENCE_NEVER_CLOSED));
        var starts = sectionStarts();
        var preamble = text(0, starts.isEmpty() ? lines.size() : starts.getFirst());
        for (int i = 0; i < starts.size(); i++) {
            var end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            addSection(starts.get(i), end);
        }
        addIndex(IndexTable.of(lines, fences));
        skipped.sort(Comparator.comparingInt(SkippedLine::line));
        var inFileOrder = new ArrayList<>(entries.values());
        inFileOrder.sort(Comparator.comparingInt(SotEntry::line));
        return new ParsedLedger(
                document.kind(),
                preamble,
                inFileOrder,
                skipped,
                new ParsedLedger.Counts(lines.size(), sections, indexRows));
    }

    private List<Integer> sectionStarts() {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (startsSection(i)) {
                starts.add(i);
            }
        }
        return starts;
    }

    private boolean startsSection(int index) {
        var line = lines.get(index);
        if (!line.startsWith("##") || !headings.looksLikeEntry(line)) {
            return false;
        }
        var why = whyNotASection(index, line);
        why.ifPresent(reason -> skip(index, reason));
        return why.isEmpty();
    }

    private Optional<SkippedLine.Why> whyNotASection(int index, String line) {
        return fences.holds(index)
                ? Optional.of(SkippedLine.Why.HEADING_IN_FENCE)
                : headings.whyNot(line);
    }

    private void addSection(int start, int end) {
        var title = lines.get(start);
        var key = nextKey(headings.id(title).orElseThrow(), sectionsOfId);
        if (key.ordinal() > 1) {
            skip(start, SkippedLine.Why.DUPLICATE_ID);
        }
        var date = Headings.date(title).map(day -> Map.of(SotEntry.DATE, day)).orElse(Map.of());
        var metadata = SotEntry.metadata("section", date);
        entries.put(key, new SotEntry(key, start + 1, title, text(start, end), metadata));
        sections++;
    }

    private void addIndex(IndexTable table) {
        table.notRows().forEach(i -> skip(i, SkippedLine.Why.NOT_A_ROW));
        for (int i : table.rows()) {
            switch (IndexRow.of(document.kind(), lines.get(i))) {
                case IndexRow.Described row -> addRow(i, row);
                case IndexRow.Unreadable(var why) -> skip(i, why);
                case IndexRow.Frame _ -> {}
            }
        }
    }

    private void addRow(int index, IndexRow.Described row) {
        var key = nextKey(row.id(), rowsOfId);
        if (key.ordinal() > 1) {
            skip(index, SkippedLine.Why.ROW_DUPLICATE_ID);
        }
        var fromRow = row.entry(key, index + 1);
        entries.merge(key, fromRow, (section, described) -> section.describedBy(described));
        indexRows++;
    }

    private static EntryKey nextKey(String id, Map<String, Integer> ofId) {
        return new EntryKey(id, ofId.merge(id, 1, Integer::sum));
    }

    private String text(int from, int to) {
        return from == to ? "" : String.join("\n", lines.subList(from, to)) + "\n";
    }

    private void skip(int index, SkippedLine.Why why) {
        skipped.add(new SkippedLine(document.kind().fileName(), index + 1, why));
    }
}
