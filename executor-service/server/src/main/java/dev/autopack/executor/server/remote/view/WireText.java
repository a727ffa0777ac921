package dev.autopack.executor.server.remote.view;

import java.util.stream.IntStream;

/**
 * Words of models and tests in a form that every receiver can store: a NUL or half a surrogate pair
 * would be refused each time it is sent, and its phase would never end.
 */
public final class WireText {
    private static final char REPLACEMENT = '\uFFFD';

    private WireText() {}

    /** As much of a text as a field of the contract takes. */
    public static String head(String text, int most) {
        return clean(text.length() <= most ? text : text.substring(0, most));
    }

    /** The end of a text, as much as a field of the contract takes. */
    public static String tail(String text, int most) {
        return clean(text.length() <= most ? text : text.substring(text.length() - most));
    }

    private static String clean(String text) {
        if (IntStream.range(0, text.length()).noneMatch(at -> isBad(text, at))) {
            return text;
        }
        var cleaned = new StringBuilder(text);
        IntStream.range(0, text.length())
                .filter(at -> isBad(text, at))
                .forEach(at -> cleaned.setCharAt(at, REPLACEMENT));
        return cleaned.toString();
    }

    private static boolean isBad(String text, int at) {
        var letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return letter == '\0';
    }
}
