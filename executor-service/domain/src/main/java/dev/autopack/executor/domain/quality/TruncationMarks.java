package dev.autopack.executor.domain.quality;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the lines that a model writes in place of text it did not want to repeat. */
final class TruncationMarks {
    private static final int LENGTH_MAX = 160;
    private static final Pattern ELLIPSIS =
            Pattern.compile("\\.{3,6}|\u2026|\\[(?:\\.{3}|\u2026)]");
    private static final String DOTS = "(?:\\.{3,}|\u2026)";
    private static final String PARTS =
            "(?:code|file|class|methods?|functions?|implementations?|contents?|imports?|module"
                    + "|components?|tests?|fields|lines|script|config(?:uration)?|logic)";
    private static final String KEPT =
            "(?:unchanged|omitted|truncated|elided|snipped|as before|as is|(?:the )?same"
                    + "|(?:stays?|remains?|goes here|continues|here)\\b.*)";
    private static final List<Pattern> PHRASES =
            List.of(
                    phrase("(?:the )?(?:rest|remainder) of (?:the |this |your )?%1$s(?: .{0,40})?"),
                    phrase("(?:the )?rest (?:is |are |of .{1,40} )?%2$s.*"),
                    phrase("(?:the )?(?:existing|previous|remaining|other) %1$s (?:is |are )?%2$s"),
                    phrase("(?:unchanged|existing|previous|original) %1$s"),
                    phrase("%1$s (?:is |are )?(?:omitted|truncated|elided|unchanged)(?: .*)?"),
                    phrase(".*(?:omitted|truncated|shortened) for brevity.*"),
                    dotted("(?:more|other|existing|remaining|previous|rest|unchanged|same)\\b.*"),
                    dotted("(?:code|implementation|snip|etc|omitted|content)\\b.*"));
    private static final Pattern TRAILING =
            Pattern.compile(
                    "(?i)(?:the )?(?:rest|more|existing|remaining|other|previous) (?:of )?(?:the )?"
                            + PARTS
                            + "\\s*"
                            + DOTS);

    private TruncationMarks() {}

    static Optional<QualityFault> fault(Edit edit) {
        var language = edit.language();
        if (language.comments() == Language.Comments.NONE) {
            return Optional.empty();
        }
        var added = edit.added();
        if (added.stream().noneMatch(line -> isCandidate(line.text(), language))) {
            return Optional.empty();
        }
        var lines = Edit.lines(edit.after());
        var code = CodeLines.of(lines, language);
        return added.stream()
                .filter(line -> isMark(lines, code, line.number() - 1, language))
                .findFirst()
                .map(line -> fault(edit, line));
    }

    private static QualityFault fault(Edit edit, Edit.Line line) {
        return QualityFault.error(
                QualityCode.TRUNCATION_MARK,
                edit.path(),
                line.number(),
                "a placeholder stands for text that was left out; write the whole text");
    }

    private static boolean isMark(List<String> lines, BitSet code, int at, Language language) {
        var line = lines.get(at);
        if (!code.get(at) || !isCandidate(line, language)) {
            return false;
        }
        return switch (comment(line, language)) {
            case String text when ELLIPSIS.matcher(text).matches() -> isAlone(lines, at, language);
            case String text when !text.isEmpty() -> true;
            case String _ -> !isLegalEllipsis(lines, at, language);
        };
    }

    private static boolean isCandidate(String line, Language language) {
        var text = line.strip();
        if (text.isEmpty() || text.length() > LENGTH_MAX) {
            return false;
        }
        var comment = comment(line, language);
        return comment.isEmpty()
                ? ELLIPSIS.matcher(text).matches()
                : ELLIPSIS.matcher(comment).matches() || isPhrase(comment);
    }

    private static boolean isPhrase(String comment) {
        return PHRASES.stream().anyMatch(phrase -> phrase.matcher(comment).matches())
                || TRAILING.matcher(comment).matches();
    }

    // Among other comments an ellipsis belongs to what they say.
    private static boolean isAlone(List<String> lines, int at, Language language) {
        var above = at > 0 && !comment(lines.get(at - 1), language).isEmpty();
        var below = at + 1 < lines.size() && !comment(lines.get(at + 1), language).isEmpty();
        return !above && !below;
    }

    // Three dots are a value in Python, the end of a document in YAML, and text in markup.
    private static boolean isLegalEllipsis(List<String> lines, int at, Language language) {
        return switch (language) {
            case PYTHON -> at > 0 && opensBody(before(lines, at));
            case YAML, MARKUP, SQL, SETTINGS, PROSE, OTHER -> true;
            case JAVA, KOTLIN, CSHARP, ECMASCRIPT, GO, RUST, OTHER_BRACES, RUBY, SHELL -> false;
        };
    }

    private static String before(List<String> lines, int at) {
        for (var above = at - 1; above >= 0; above--) {
            var text = lines.get(above).strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                return text.replaceFirst("\\s*#.*$", "");
            }
        }
        return "";
    }

    private static boolean opensBody(String line) {
        return List.of(":", "\"\"\"", "'''", "(", "[", ",").stream().anyMatch(line::endsWith)
                || line.startsWith("\"");
    }

    /** What a line that is nothing but a comment says; empty for any other line. */
    private static String comment(String line, Language language) {
        var text = line.strip();
        return switch (language.comments()) {
            case SLASHES ->
                    text.startsWith("//") && !text.startsWith("///")
                            ? text.substring(2).strip()
                            : between(between(text, "{/*", "*/}"), "/*", "*/");
            case HASHES -> text.startsWith("#") ? text.substring(1).strip() : "";
            case DASHES -> text.startsWith("--") ? text.substring(2).strip() : "";
            case MARKUP -> between(text, "<!--", "-->");
            case NONE -> "";
        };
    }

    private static String between(String text, String start, String end) {
        if (start.equals("{/*")) {
            var inner = text.startsWith(start) && text.endsWith(end);
            return inner ? text.substring(1, text.length() - 1) : text;
        }
        var whole =
                text.length() >= start.length() + end.length()
                        && text.startsWith(start)
                        && text.endsWith(end);
        return whole ? text.substring(start.length(), text.length() - end.length()).strip() : "";
    }

    private static Pattern phrase(String words) {
        return Pattern.compile(
                "(?i)[(\\[]?"
                        + DOTS
                        + "?\\s*"
                        + words.formatted(PARTS, KEPT)
                        + "\\s*"
                        + DOTS
                        + "?[.)\\]]*");
    }

    private static Pattern dotted(String words) {
        return Pattern.compile("(?i)[(\\[]?" + DOTS + "\\s*(?:the |and |your )?" + words);
    }
}
