package dev.autopack.sync.domain.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What one line of an index table is: an entry, part of the table's frame, or neither. */
sealed interface IndexRow {
    /** A row that describes an entry. */
    record Described(String id, String title, String content, Map<String, String> metadata)
            implements IndexRow {
        SotEntry entry(EntryKey key, int line) {
            return new SotEntry(
                    key, line, title, content, SotEntry.metadata("index_table", metadata));
        }
    }

    /** The table's heading or the line of dashes below it. */
    record Frame() implements IndexRow {}

    /** A row that cannot be read. */
    record Unreadable(SkippedLine.Why why) implements IndexRow {}

    static IndexRow of(LedgerKind kind, String line) {
        var cells = Cells.of(line);
        if (cells.isFrame()) {
            return new Frame();
        }
        if (cells.size() < 2) {
            return new Unreadable(SkippedLine.Why.ROW_MALFORMED);
        }
        if (CalendarDate.of(cells.get(0)).isEmpty()) {
            return new Unreadable(SkippedLine.Why.ROW_DATE_UNKNOWN);
        }
        if (!cells.get(1).matches(Headings.idPattern(kind))) {
            return new Unreadable(SkippedLine.Why.ROW_ID_UNKNOWN);
        }
        return switch (kind) {
            case BUILD_HISTORY -> build(cells);
            case ARCHITECTURE -> decision(cells);
            case DEBUG_LOG -> bug(cells);
        };
    }

    private static IndexRow build(Cells cells) {
        if (cells.size() < 4) {
            return new Unreadable(SkippedLine.Why.ROW_MALFORMED);
        }
        var content = "%s\n%s\n\n%s".formatted(cells.get(1), cells.get(2), cells.from(3, 0));
        return described(cells, content, Map.of());
    }

    private static IndexRow decision(Cells cells) {
        if (cells.size() != 5) {
            return new Unreadable(SkippedLine.Why.ROW_MALFORMED);
        }
        var status = cells.get(3);
        var content =
                "%s\n%s\nStatus: %s\nImpact: %s"
                        .formatted(cells.get(1), cells.get(2), status, cells.get(4));
        return described(cells, content, Map.of(SotEntry.STATUS, status));
    }

    private static IndexRow bug(Cells cells) {
        if (cells.size() < 5) {
            return new Unreadable(SkippedLine.Why.ROW_MALFORMED);
        }
        var severity = cells.get(2);
        var status = cells.get(cells.size() - 1);
        var content =
                "%s\nSeverity: %s\n%s\nStatus: %s"
                        .formatted(cells.get(1), severity, cells.from(3, 1), status);
        return described(
                cells, content, Map.of(SotEntry.SEVERITY, severity, SotEntry.STATUS, status));
    }

    private static IndexRow described(Cells cells, String content, Map<String, String> more) {
        var metadata = new TreeMap<>(more);
        metadata.put(SotEntry.DATE, cells.get(0));
        var title = "%s | %s | %s".formatted(cells.get(1), cells.get(0), cells.get(2));
        return new Described(cells.get(1), title, content, metadata);
    }

    /** The cells of a row; a bar after a backslash belongs to its cell. */
    record Cells(List<String> values) {
        private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
        private static final Pattern DASHES = Pattern.compile(":?-+:?");

        static Cells of(String line) {
            var row = line.strip();
            if (row.length() < 2 || !row.endsWith("|")) {
                return new Cells(List.of());
            }
            var inner = row.substring(1, row.length() - 1);
            return new Cells(BAR.splitAsStream(inner + " ").map(String::strip).toList());
        }

        int size() {
            return values.size();
        }

        String get(int index) {
            return values.get(index);
        }

        /** The cells from one on, without so many at the end, as they stood in the row. */
        String from(int first, int withoutLast) {
            return String.join(" | ", values.subList(first, values.size() - withoutLast));
        }

        boolean isFrame() {
            return values.contains("Timestamp")
                    || values.contains("Date")
                    || (!values.isEmpty()
                            && values.stream().allMatch(cell -> DASHES.matcher(cell).matches()));
        }
    }
}
