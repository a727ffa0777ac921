package dev.autopack.api.domain.tamper;

import java.util.regex.Pattern;

/** Where a statement ends, and its text without layout. */
final class Statement {
    private static final int LENGTH_MAX = 4_000;
    private static final int PARAMETERS_MAX = 500;
    private static final Pattern PREFIX =
            Pattern.compile(
                    "^(?:await |return |self\\.|this\\.|super\\.|Assertions\\.|Assert\\.(?=assert|fail)"
                            + "|org\\.[\\w.]+\\.(?:Assertions|Assert)\\.){1,5}");
    private static final Pattern TRAILING = Pattern.compile(",(?=[)\\]}])");

    private Statement() {}

    static int end(Code code, Language language, int start) {
        var masked = code.masked();
        var depth = 0;
        var limit = Math.min(masked.length(), start + LENGTH_MAX);
        for (var at = start; at < limit; at++) {
            var letter = masked.charAt(at);
            depth += turn(letter);
            if (depth < 0 || (depth == 0 && ends(code, language, at))) {
                return at;
            }
        }
        return limit;
    }

    private static int turn(char letter) {
        return switch (letter) {
            case '(', '[', '{' -> 1;
            case ')', ']', '}' -> -1;
            default -> 0;
        };
    }

    private static boolean ends(Code code, Language language, int at) {
        return switch (code.masked().charAt(at)) {
            case ';' -> true;
            case ',' -> language != Language.PYTHON && language != Language.RUBY;
            case '\n' -> !goesOn(code.masked(), language, at);
            default -> false;
        };
    }

    // A chain goes on with a dot; where semicolons end statements, a line break does not.
    private static boolean goesOn(String masked, Language language, int newline) {
        var next = newline;
        while (next < masked.length() && Character.isWhitespace(masked.charAt(next))) {
            next++;
        }
        var chained = masked.startsWith(".", next) || masked.startsWith("?.", next);
        return switch (language) {
            case JAVA, CSHARP, CPP, RUST -> true;
            case PYTHON -> newline > 0 && masked.charAt(newline - 1) == '\\';
            case KOTLIN, SCRIPT, RUBY -> chained;
            case GO, XML, SETTINGS, PLAIN -> false;
        };
    }

    /** After its parentheses a declaration has a body, which a call of an assertion has not. */
    static boolean isDeclaration(Code code, Language language, int open) {
        return switch (language) {
            case SCRIPT, JAVA, CSHARP ->
                    code.masked().charAt(open - 1) == '(' && hasBody(code, open);
            case KOTLIN, PYTHON, GO, RUST, RUBY, CPP, XML, SETTINGS, PLAIN -> false;
        };
    }

    private static boolean hasBody(Code code, int open) {
        var masked = code.masked();
        var depth = 1;
        var at = open;
        for (; at < masked.length() && depth > 0 && at - open < PARAMETERS_MAX; at++) {
            depth += turn(masked.charAt(at));
        }
        while (at < masked.length() && Character.isWhitespace(masked.charAt(at))) {
            at++;
        }
        return at < masked.length() && masked.charAt(at) == '{';
    }

    /** Blanks count within strings and between words only, and the kind of quotes does not. */
    static String text(Code code, Language language, int start, int end) {
        var text = new StringBuilder();
        var gap = false;
        for (var at = start; at < end; at++) {
            var letter = code.plain().charAt(at);
            var said = code.masked().charAt(at) == Code.HIDDEN;
            if (!said && (Character.isWhitespace(letter) || isContinuation(code, at))) {
                gap = true;
                continue;
            }
            if (gap
                    && isWord(letter)
                    && !text.isEmpty()
                    && isWord(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
            text.append(!said && isQuote(letter, language) ? '"' : letter);
            gap = false;
        }
        var compact = TRAILING.matcher(text).replaceAll("");
        return PREFIX.matcher(compact).replaceFirst("");
    }

    private static boolean isContinuation(Code code, int at) {
        var plain = code.plain();
        return plain.charAt(at) == '\\' && at + 1 < plain.length() && plain.charAt(at + 1) == '\n';
    }

    private static boolean isWord(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_';
    }

    private static boolean isQuote(char letter, Language language) {
        return letter == '\'' && !language.hasLetters();
    }
}
