package dev.autopack.executor.domain.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that a file gives to others, each with its text, found line by line. */
final class Symbols {
    private static final int LENGTH_MAX = 300;
    // Not so the methods: they come and go with what they implement.
    private static final String TYPE =
            "%s(?:(?:public|protected|private|static|final|abstract|sealed|non-sealed|strictfp)\\s+)*"
                    + "(?:class|interface|enum|record|@interface)\\s+([\\w$]+)";
    private static final Map<Language, Pattern> DECLARATIONS =
            Map.of(
                    Language.JAVA,
                    anyOf(
                            TYPE.formatted(""),
                            TYPE.formatted("\\s{1,8}(?:public|protected)\\s+"),
                            "\\s{1,8}(?:public|protected)\\s+(?:static|final|\\s)+[^=(]{1,80}\\s"
                                    + "([A-Z][A-Z0-9_]+)\\s*="),
                    Language.PYTHON,
                    anyOf(
                            "(?:async\\s+)?def\\s+(\\w+)",
                            "class\\s+(\\w+)",
                            "([A-Z][A-Z0-9_]+)\\s*(?::[^=]{1,80})?=(?!=)"),
                    Language.ECMASCRIPT,
                    anyOf(
                            "(?:export\\s+)?(?:default\\s+)?(?:declare\\s+)?(?:abstract\\s+)?"
                                    + "(?:async\\s+)?(?:function\\s*\\*?|class|interface|type|enum"
                                    + "|namespace)\\s+([\\w$]+)",
                            "export\\s+(?:const|let|var)\\s+([\\w$]+)",
                            "const\\s+([A-Z][A-Z0-9_]+)\\s*[=:]",
                            "const\\s+([\\w$]+)\\s*=\\s*(?:async\\s*)?(?:function\\b|\\(.{0,80}=>)"),
                    Language.GO,
                    anyOf(
                            "func\\s+(?:\\([^)]{0,80}\\)\\s*)?(\\w+)",
                            "(?:type|const|var)\\s+(\\w+)"),
                    Language.KOTLIN,
                    anyOf(
                            "(?:[a-z]+\\s+){0,6}?(?:fun|class|interface|object|trait|def|func"
                                    + "|struct|protocol|typealias)\\s+(?:<[^>]{0,80}>\\s*)?(\\w+)",
                            "(?:[a-z]+\\s+){0,3}?val\\s+([A-Z][A-Z0-9_]+)"),
                    Language.CSHARP,
                    anyOf(
                            "\\s{0,8}(?:[a-z]+\\s+){0,5}?(?:class|interface|struct|enum|record)"
                                    + "\\s+(\\w+)"),
                    Language.RUST,
                    anyOf(
                            "(?:pub(?:\\([^)]{0,40}\\))?\\s+)?(?:(?:async|unsafe|const|extern)\\s+)*"
                                    + "(?:fn|struct|enum|trait|type|mod|static|const"
                                    + "|macro_rules!)\\s+(\\w+)"),
                    Language.RUBY,
                    anyOf(
                            "\\s{0,4}(?:def\\s+(?:self\\.)?|class\\s+|module\\s+)([\\w:?!]+)",
                            "\\s{0,4}([A-Z][A-Z0-9_]+)\\s*=(?!=)"));

    private Symbols() {}

    /** Each name with a fingerprint of its text, in which the name itself does not count. */
    static SequencedMap<String, Integer> of(String content, Language language) {
        var declaration = DECLARATIONS.get(language);
        var found = new LinkedHashMap<String, Integer>();
        if (declaration == null) {
            return found;
        }
        var lines = Edit.lines(content);
        var starts = starts(lines, declaration, language);
        for (var at = 0; at < starts.size(); at++) {
            var start = starts.get(at);
            var end = at + 1 < starts.size() ? starts.get(at + 1).line() : lines.size();
            found.merge(
                    start.name(),
                    fingerprint(lines.subList(start.line(), end), start.name()),
                    Integer::sum);
        }
        return found;
    }

    private record Start(int line, String name) {}

    private static List<Start> starts(List<String> lines, Pattern declaration, Language language) {
        var code = CodeLines.of(lines, language);
        var starts = new ArrayList<Start>();
        for (var at = code.nextSetBit(0); at >= 0; at = code.nextSetBit(at + 1)) {
            var line = lines.get(at);
            var match = declaration.matcher(line);
            if (line.length() <= LENGTH_MAX && match.lookingAt()) {
                starts.add(new Start(at, name(match)));
            }
        }
        return starts;
    }

    private static String name(Matcher match) {
        for (var group = 1; group <= match.groupCount(); group++) {
            var name = match.group(group);
            if (name != null) {
                return name;
            }
        }
        throw new IllegalStateException("a declaration without a name");
    }

    private static int fingerprint(List<String> lines, String name) {
        return lines.stream().map(line -> line.strip().replace(name, "")).toList().hashCode();
    }

    private static Pattern anyOf(String... declarations) {
        return Pattern.compile(String.join("|", declarations));
    }
}
