package dev.autopack.executor.server.format.edits;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The three lines before or after a place, in which quoted lines must stand together. */
record Context(List<String> window, boolean above) {
    private static final int LINES = 3;

    /** The lines of a file, from 1. */
    interface Lines {
        int count();

        String at(int number);
    }

    static Context above(Lines lines, int first) {
        return new Context(window(lines, first - LINES, first - 1), true);
    }

    static Context below(Lines lines, int last) {
        return new Context(window(lines, last + 1, last + LINES), false);
    }

    /** Of a longer quote only the part next to the place is looked at. */
    boolean holds(String quote) {
        var quoted =
                quote.lines().map(String::stripTrailing).filter(line -> !line.isEmpty()).toList();
        var most = Math.min(LINES, quoted.size());
        var near =
                above
                        ? quoted.subList(quoted.size() - most, quoted.size())
                        : quoted.subList(0, most);
        return near.isEmpty() || Collections.indexOfSubList(window, near) >= 0;
    }

    private static List<String> window(Lines lines, int from, int to) {
        return IntStream.rangeClosed(Math.max(1, from), Math.min(to, lines.count()))
                .mapToObj(number -> lines.at(number).stripTrailing())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
