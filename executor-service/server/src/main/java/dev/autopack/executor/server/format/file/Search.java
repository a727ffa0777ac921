package dev.autopack.executor.server.format.file;

import java.util.stream.IntStream;

/** Finds one sequence in another in a time that grows with their lengths, never their product. */
public final class Search {
    private static final int SHORT = 32;

    private Search() {}

    /** Where the pattern stands first at or after a place, or -1. */
    public static int first(String text, String pattern, int from) {
        return pattern.length() <= SHORT
                ? text.indexOf(pattern, from)
                : first(text.chars().toArray(), pattern.chars().toArray(), from);
    }

    /** Knuth, Morris and Pratt: what has been compared is not compared again. */
    public static int first(int[] text, int[] pattern, int from) {
        if (pattern.length == 0) {
            return from <= text.length ? from : -1;
        }
        var borders = borders(pattern);
        var matched = 0;
        for (var at = from; at < text.length; at++) {
            matched = next(borders, pattern, matched, text[at]);
            if (matched == pattern.length) {
                return at - pattern.length + 1;
            }
        }
        return -1;
    }

    /** All places where the pattern stands, none of them overlapping. */
    public static int[] all(String text, String pattern) {
        var symbols = pattern.chars().toArray();
        var borders = borders(symbols);
        var places = IntStream.builder();
        var matched = 0;
        for (var at = 0; at < text.length(); at++) {
            matched = next(borders, symbols, matched, text.charAt(at));
            if (matched == symbols.length) {
                places.add(at - symbols.length + 1);
                matched = 0;
            }
        }
        return places.build().toArray();
    }

    private static int[] borders(int[] pattern) {
        var borders = new int[pattern.length];
        for (var at = 1; at < pattern.length; at++) {
            borders[at] = next(borders, pattern, borders[at - 1], pattern[at]);
        }
        return borders;
    }

    private static int next(int[] borders, int[] pattern, int matched, int symbol) {
        var length = matched;
        while (length > 0 && pattern[length] != symbol) {
            length = borders[length - 1];
        }
        return pattern[length] == symbol ? length + 1 : length;
    }
}
