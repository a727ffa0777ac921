package dev.autopack.executor.domain.quality;

import java.util.BitSet;
import java.util.List;

/** Finds out which lines begin as code, rather than in a long string or a block of comment. */
final class CodeLines {
    private static final String BLOCK_END = "*/";

    private final Language language;
    private final List<String> longStrings;
    // What ends the string or comment that is open; empty in code.
    private String open = "";

    private CodeLines(Language language) {
        this.language = language;
        this.longStrings = language.longStrings();
    }

    /** Bit n is set when line n, counted from 0, begins as code. */
    static BitSet of(List<String> lines, Language language) {
        var reading = new CodeLines(language);
        var code = new BitSet(lines.size());
        for (var at = 0; at < lines.size(); at++) {
            code.set(at, reading.open.isEmpty());
            reading.line(lines.get(at));
        }
        return code;
    }

    private void line(String line) {
        for (var at = 0; at < line.length(); ) {
            at = open.isEmpty() ? inCode(line, at) : inside(line, at);
        }
    }

    private int inside(String line, int at) {
        if (line.charAt(at) == '\\' && !open.equals(BLOCK_END)) {
            return at + 2;
        }
        if (!line.startsWith(open, at)) {
            return at + 1;
        }
        var end = at + open.length();
        open = "";
        return end;
    }

    private int inCode(String line, int at) {
        if (startsComment(line, at)) {
            return line.length();
        }
        var slashes = language.comments() == Language.Comments.SLASHES;
        if (slashes && line.startsWith("/*", at)) {
            open = BLOCK_END;
            return at + 2;
        }
        for (var quote : longStrings) {
            if (line.startsWith(quote, at)) {
                open = quote;
                return at + quote.length();
            }
        }
        return isQuote(line.charAt(at)) ? shortString(line, at) : at + 1;
    }

    private boolean startsComment(String line, int at) {
        return switch (language.comments()) {
            case SLASHES -> line.startsWith("//", at);
            case HASHES -> line.charAt(at) == '#';
            case DASHES -> line.startsWith("--", at);
            case MARKUP, NONE -> false;
        };
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    // A quote without its partner is an apostrophe or a lifetime, and the line goes on as code.
    private static int shortString(String line, int at) {
        var quote = line.charAt(at);
        for (var end = at + 1; end < line.length(); end++) {
            if (line.charAt(end) == '\\') {
                end++;
            } else if (line.charAt(end) == quote) {
                return end + 1;
            }
        }
        return at + 1;
    }
}
