package dev.autopack.executor.server.format.json;

import java.util.ArrayDeque;
import java.util.Optional;

/** Mends JSON outside its strings, in one pass. */
final class JsonMending {
    private static final int DEPTH_MAX = 100;

    private JsonMending() {}

    /** Where the object that begins here ends, or -1; braces inside strings do not count. */
    static int closing(String text, int start) {
        var depth = 0;
        for (var at = start; at >= 0 && at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '"' -> at = stringEnd(text, at);
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
            if (at < 0 || depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Without the marks that stand for something left out, and without comments. */
    static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); ) {
            var end = text.charAt(at) == '"' ? stringEnd(text, at) + 1 : at + 1;
            var skipped = skipped(text, at);
            if (end <= 0) {
                return text;
            }
            if (skipped > at) {
                at = skipped;
            } else {
                clean.append(text, at, end);
                at = end;
            }
        }
        return clean.toString();
    }

    /** With the brackets that are missing at its end; nothing when it ends anywhere else. */
    static Optional<String> closed(String text) {
        var start = text.indexOf('{');
        var open = new ArrayDeque<Character>();
        for (var at = start; at >= 0 && at < text.length(); at++) {
            var letter = text.charAt(at);
            if (letter == '"') {
                at = stringEnd(text, at);
            } else if (letter == '{' || letter == '[') {
                open.push(letter == '{' ? '}' : ']');
            } else if ((letter == '}' || letter == ']')
                    && (open.isEmpty() || open.pop() != letter)) {
                return Optional.empty();
            }
            if (at < 0 || open.size() > DEPTH_MAX) {
                return Optional.empty();
            }
        }
        return start < 0 || open.isEmpty()
                ? Optional.empty()
                : Optional.of(ended(text.substring(start), open));
    }

    private static String ended(String text, ArrayDeque<Character> open) {
        var closed = new StringBuilder(text.replaceFirst("\\s*(?:```\\s*)?$", ""));
        open.forEach(closed::append);
        return closed.toString();
    }

    private static int stringEnd(String text, int start) {
        for (var at = start + 1; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '"' -> {
                    return at;
                }
                default -> {}
            }
        }
        return -2;
    }

    /** Where a comment or an ellipsis that begins here ends; here when there is none. */
    private static int skipped(String text, int at) {
        if (text.startsWith("//", at)) {
            return lineEnd(text, at);
        }
        if (text.startsWith("/*", at)) {
            var end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        if (text.startsWith("...", at)) {
            return comma(text, at + 3);
        }
        return text.charAt(at) == '\u2026' ? comma(text, at + 1) : at;
    }

    // What the comma divided is gone.
    private static int comma(String text, int from) {
        var at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == ',' ? at + 1 : from;
    }

    private static int lineEnd(String text, int at) {
        var end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
