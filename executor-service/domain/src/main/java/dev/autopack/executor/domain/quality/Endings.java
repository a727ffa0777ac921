package dev.autopack.executor.domain.quality;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at the end of a text, where an answer that broke off shows. */
final class Endings {
    private static final int FEW_LINES = 5;
    private static final Pattern OPEN_BLOCK = Pattern.compile("\\s*(?:- )?[^#]*:\\s+[|>][+-]?");

    private Endings() {}

    static List<QualityFault> faults(Edit edit) {
        var lines = Edit.lines(edit.after()).reversed().stream().dropWhile(String::isBlank);
        var last = lines.findFirst().orElse("");
        var number = edit.after().stripTrailing().lines().toList().size();
        return Stream.of(yaml(edit, last, number), quote(edit, last, number), newline(edit, number))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<QualityFault> yaml(Edit edit, String last, int number) {
        var known = edit.before().map(text -> text.stripTrailing().endsWith(last)).orElse(false);
        if (edit.language() != Language.YAML || known) {
            return Optional.empty();
        }
        if (last.strip().equals("-")) {
            return Optional.of(unfinished(edit, number, "ends in a list item without a value"));
        }
        return OPEN_BLOCK.matcher(last).matches()
                ? Optional.of(unfinished(edit, number, "ends where a block of text should begin"))
                : Optional.empty();
    }

    private static QualityFault unfinished(Edit edit, int number, String what) {
        return QualityFault.error(
                QualityCode.UNFINISHED_YAML, edit.path(), number, "the file " + what);
    }

    // Counted over the whole text as well, because a last line may close a longer string.
    private static Optional<QualityFault> quote(Edit edit, String last, int number) {
        var counts =
                switch (edit.language()) {
                    case ECMASCRIPT, GO, KOTLIN, CSHARP, OTHER_BRACES -> true;
                    case JAVA, RUST, PYTHON, RUBY, SHELL, SETTINGS, YAML, SQL -> false;
                    case MARKUP, PROSE, OTHER -> false;
                };
        var open = counts && edit.before().isEmpty() && odd(last) && odd(edit.after());
        return open
                ? Optional.of(
                        QualityFault.error(
                                QualityCode.UNCLOSED_QUOTE,
                                edit.path(),
                                number,
                                "the file ends inside a string"))
                : Optional.empty();
    }

    private static boolean odd(String text) {
        var quotes = 0;
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == '"') {
                quotes++;
            }
        }
        return quotes % 2 == 1;
    }

    private static Optional<QualityFault> newline(Edit edit, int number) {
        var had = edit.before().map(text -> text.endsWith("\n")).orElse(true);
        var lost = had && number < FEW_LINES && number > 0 && !edit.after().endsWith("\n");
        return lost
                ? Optional.of(
                        QualityFault.warning(
                                QualityCode.NO_FINAL_NEWLINE,
                                edit.path(),
                                number,
                                "the last line has no end"))
                : Optional.empty();
    }
}
