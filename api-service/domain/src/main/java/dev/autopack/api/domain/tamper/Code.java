package dev.autopack.api.domain.tamper;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text twice in the same length: without its comments, and without what its strings say either,
 * so that a word is found where it acts and not where it is only mentioned.
 */
record Code(String plain, String masked) {
    /** Stands for a letter of a string. */
    static final char HIDDEN = '\u0001';

    private static final int LINE_MAX = 300;

    private static final Pattern LETTER = Pattern.compile("'(\\\\[^'\n]{1,8}|[^\\\\'\n])'");

    static Code of(String text, Language language) {
        return new Reader(text.replace("\r", ""), language).read();
    }

    /** What stands before a place on its line, as much of it as matters. */
    String lineBefore(int at) {
        var from = Math.max(0, at - LINE_MAX);
        return masked.substring(Math.max(from, masked.lastIndexOf('\n', at - 1) + 1), at);
    }

    /** Walks through a text once. */
    private static final class Reader {
        private final String text;
        private final Language language;
        private final StringBuilder plain;
        private final StringBuilder masked;
        private final List<String> longQuotes;
        private int at;

        Reader(String text, Language language) {
            this.text = text;
            this.language = language;
            this.longQuotes = language.longQuotes();
            this.plain = new StringBuilder(text);
            this.masked = new StringBuilder(text);
        }

        Code read() {
            while (at < text.length()) {
                step();
            }
            return new Code(plain.toString(), masked.toString());
        }

        private void step() {
            if (isAt(language.open)) {
                erase(end(language.close, at + language.open.length()));
            } else if (isLineComment()) {
                erase(endOfLine(at));
            } else if (isAt("r#\"") && language == Language.RUST) {
                hide(at + 3, end("\"#", at + 3), 2);
            } else if (!skipString()) {
                at++;
            }
        }

        private boolean isLineComment() {
            var sign = language.lineComment;
            if (sign.startsWith(" ")) {
                var free = at == 0 || Character.isWhitespace(text.charAt(at - 1));
                return free && isAt(sign.strip());
            }
            return isAt(sign);
        }

        private boolean skipString() {
            for (var quote : longQuotes) {
                if (isAt(quote)) {
                    var from = at + quote.length();
                    hide(from, end(quote, from), quote.length());
                    return true;
                }
            }
            var letter = text.charAt(at);
            if (language.quotes.indexOf(letter) >= 0) {
                hide(at + 1, endOfShort(letter), 1);
                return true;
            }
            return letter == '\'' && language.hasLetters() && skipLetter();
        }

        private boolean skipLetter() {
            var found = LETTER.matcher(text).region(at, Math.min(text.length(), at + 12));
            if (!found.lookingAt()) {
                return false;
            }
            hide(at + 1, found.end(), 1);
            return true;
        }

        // A string that is not closed ends with its line, lest one apostrophe hides the rest.
        private int endOfShort(char quote) {
            for (var i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == quote) {
                    return i + 1;
                }
            }
            return endOfLine(at);
        }

        private boolean isAt(String sign) {
            return !sign.isEmpty() && text.startsWith(sign, at);
        }

        private int end(String sign, int from) {
            var found = text.indexOf(sign, from);
            return found < 0 ? text.length() : found + sign.length();
        }

        private int endOfLine(int from) {
            var found = text.indexOf('\n', from);
            return found < 0 ? text.length() : found;
        }

        private void erase(int end) {
            for (; at < end; at++) {
                if (text.charAt(at) != '\n') {
                    plain.setCharAt(at, ' ');
                    masked.setCharAt(at, ' ');
                }
            }
        }

        private void hide(int from, int end, int closing) {
            var until = Math.max(from, end - closing);
            for (var i = from; i < until; i++) {
                masked.setCharAt(i, HIDDEN);
            }
            at = Math.max(end, at + 1);
        }
    }
}
