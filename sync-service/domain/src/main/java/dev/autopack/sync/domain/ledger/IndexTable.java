package dev.autopack.sync.domain.ledger;

import java.util.ArrayList;
import java.util.List;

/** The lines of a document's first {@code ## INDEX} table. */
final class IndexTable {
    private final List<Integer> rows = new ArrayList<>();
    private final List<Integer> notRows = new ArrayList<>();

    private IndexTable() {}

    static IndexTable of(List<String> lines, Fences fences) {
        var table = new IndexTable();
        int i = heading(lines, fences) + 1;
        while (i < lines.size() && table.takes(i, lines.get(i).strip())) {
            i++;
        }
        return table;
    }

    /** Indices of the lines that start with a bar. */
    List<Integer> rows() {
        return List.copyOf(rows);
    }

    /** Indices of lines between the rows that are not rows. */
    List<Integer> notRows() {
        return rows.isEmpty()
                ? List.of()
                : notRows.stream().filter(i -> i < rows.getLast()).toList();
    }

    private boolean takes(int index, String line) {
        if (line.isEmpty()) {
            return rows.isEmpty();
        }
        if (line.startsWith("#")) {
            return false;
        }
        (line.startsWith("|") ? rows : notRows).add(index);
        return true;
    }

    private static int heading(List<String> lines, Fences fences) {
        for (int i = 0; i < lines.size(); i++) {
            if (!fences.holds(i) && lines.get(i).strip().startsWith("## INDEX")) {
                return i;
            }
        }
        return lines.size();
    }
}
