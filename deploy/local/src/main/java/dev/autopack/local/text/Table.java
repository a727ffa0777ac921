package dev.autopack.local.text;

import java.util.ArrayList;
import java.util.List;

/** Rows in columns as wide as their widest cell; the columns that are named so are cut to fit. */
public final class Table {
    private static final String GAP = "  ";
    private static final String CUT = "…";

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** A heading, how its cells stand, and how wide they may get. */
    public record Column(String heading, Side side, int widthMax) {
        public static Column left(String heading, int widthMax) {
            return new Column(heading, Side.LEFT, widthMax);
        }

        public static Column right(String heading, int widthMax) {
            return new Column(heading, Side.RIGHT, widthMax);
        }
    }

    /** Where a cell stands in its column. */
    public enum Side {
        LEFT,
        RIGHT
    }

    public Table row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(cells.length, columns.size()));
        }
        rows.add(List.of(cells));
        return this;
    }

    public String print() {
        var lines = new ArrayList<String>();
        var headings = columns.stream().map(Column::heading).toList();
        lines.add(line(headings));
        lines.add(line(columns.stream().map(column -> "─".repeat(width(column))).toList()));
        rows.forEach(row -> lines.add(line(row)));
        return String.join("\n", lines);
    }

    private String line(List<String> cells) {
        var line = new StringBuilder("  ");
        for (var i = 0; i < columns.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(padded(columns.get(i), cells.get(i)));
        }
        return line.toString().stripTrailing();
    }

    private String padded(Column column, String cell) {
        var width = width(column);
        var text = cell.length() <= width ? cell : cell.substring(0, width - CUT.length()) + CUT;
        var padding = " ".repeat(width - text.length());
        return switch (column.side()) {
            case LEFT -> text + padding;
            case RIGHT -> padding + text;
        };
    }

    private int width(Column column) {
        var index = columns.indexOf(column);
        var widest = rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0);
        return Math.min(column.widthMax(), Math.max(column.heading().length(), widest));
    }
}
