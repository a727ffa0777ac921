package dev.autopack.executor.server.format.file;

import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a file declares at its top level, by the first words of its lines. */
final class Declarations {
    private static final int LINE_MAX = 300;
    private static final int NAMES_MAX = 10;
    private static final Pattern PYTHON =
            Pattern.compile("(?:async +def|def|class) +([A-Za-z_]\\w{0,200})");
    private static final Pattern JAVA =
            Pattern.compile(
                    "(?:(?:public|abstract|final|sealed|non-sealed|strictfp) +){0,4}"
                            + "(?:class|interface|enum|record|@interface) +(\\w{1,200})");
    private static final Pattern ECMASCRIPT =
            Pattern.compile(
                    "(?:export +)?(?:default +)?(?:async +)?(?:function\\*?|class|interface|enum) +(\\w{1,200})");
    private static final Pattern GO =
            Pattern.compile("(?:func +(?:\\([^)]{0,100}\\) *)?|type +)(\\w{1,200})");
    private static final Map<String, Pattern> BY_END =
            Map.ofEntries(
                    Map.entry("py", PYTHON),
                    Map.entry("pyi", PYTHON),
                    Map.entry("java", JAVA),
                    Map.entry("js", ECMASCRIPT),
                    Map.entry("jsx", ECMASCRIPT),
                    Map.entry("mjs", ECMASCRIPT),
                    Map.entry("ts", ECMASCRIPT),
                    Map.entry("tsx", ECMASCRIPT),
                    Map.entry("go", GO));

    private Declarations() {}

    /** Names that only the text before declares, sorted. */
    static List<String> lost(RepoPath path, String before, String after) {
        var name = path.fileName();
        var end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var declaration = BY_END.get(end);
        if (declaration == null) {
            return List.of();
        }
        var lost = names(before, declaration);
        lost.removeAll(names(after, declaration));
        return lost.stream().limit(NAMES_MAX).toList();
    }

    private static Set<String> names(String text, Pattern declaration) {
        var names = new TreeSet<String>();
        text.lines()
                .filter(line -> line.length() <= LINE_MAX)
                .map(declaration::matcher)
                .filter(match -> match.lookingAt())
                .forEach(match -> names.add(match.group(1)));
        return names;
    }
}
