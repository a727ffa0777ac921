package dev.autopack.executor.domain.recovery;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a message what differs from run to run: times, ids, folders, numbers. Names that
 * hold digits stay, and so do paths inside the repository: they say which failure it is.
 */
final class Plain {
    private static final int CHARS_MAX = 20_000;

    private record Rule(Pattern pattern, String instead) {
        private Rule(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }

    private static final String NAME = "\\p{L}\\p{N}_";
    private static final String BEFORE = "(?<![" + NAME + "])";
    private static final String AFTER = "(?![" + NAME + "])";
    private static final String SEGMENT = "[" + NAME + ".@+~$-]+";

    private static final List<Rule> RULES =
            List.of(
                    new Rule("\\x1B\\[[0-9;?]*[A-Za-z]", ""),
                    new Rule(
                            BEFORE
                                    + "\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?([.,]\\d+)?"
                                    + " ?(Z|[+-]\\d{2}:?\\d{2})?)?"
                                    + AFTER,
                            ""),
                    new Rule(BEFORE + "\\d{1,2}:\\d{2}:\\d{2}([.,]\\d+)?" + AFTER, ""),
                    new Rule(
                            BEFORE + "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}" + AFTER,
                            "[UUID]"),
                    new Rule(
                            "(?<![" + NAME + "./\\\\:~-])/(tmp|var/folders)(/" + SEGMENT + ")+",
                            "[PATH]"),
                    new Rule(
                            "(?<!["
                                    + NAME
                                    + "./\\\\:~-])(?:[A-Za-z]:)?[/\\\\](?:"
                                    + SEGMENT
                                    + "[/\\\\])+("
                                    + SEGMENT
                                    + ")",
                            "[PATH]/$1"),
                    new Rule("@[0-9a-f]{4,16}" + AFTER, "@[ID]"),
                    new Rule(BEFORE + "0[xX][0-9a-fA-F]+" + AFTER, "[ID]"),
                    new Rule(
                            BEFORE + "(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,64}" + AFTER,
                            "[ID]"),
                    new Rule(
                            BEFORE
                                    + "\\d+([.,]\\d+)? ?(ns|us|µs|ms|s|sec|secs|seconds?|min|minutes?|h)"
                                    + AFTER,
                            "[TIME]"),
                    new Rule(
                            "(?<!["
                                    + NAME
                                    + "])(?<!["
                                    + NAME
                                    + "][-.#])(?<!\\S\\[)[-+]?\\d+([.,]\\d+)*"
                                    + AFTER,
                            "[N]"),
                    new Rule("\\s+", " "));

    private Plain() {}

    static String words(String message) {
        var text = message.substring(0, Math.min(CHARS_MAX, message.length()));
        for (var rule : RULES) {
            text = rule.pattern().matcher(text).replaceAll(rule.instead());
        }
        return text.strip();
    }
}
