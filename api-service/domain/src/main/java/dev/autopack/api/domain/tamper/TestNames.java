package dev.autopack.api.domain.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tests of a file by their names. */
final class TestNames {
    private static final int NAMES_MAX = 5_000;
    private static final String MARKED =
            "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Theory|Example)\\b"
                    + "[^;]{0,400}?";
    private static final Map<Language, Pattern> KNOWN =
            Map.of(
                    Language.JAVA,
                            Pattern.compile(
                                    MARKED
                                            + "\\b(?:void|[A-Z][\\w<>?,\\[\\] ]{0,60})\\s+(\\w+)\\s*\\("
                                            + "|\\bpublic\\s+void\\s+(test\\w+)\\s*\\("),
                    Language.KOTLIN, Pattern.compile(MARKED + "\\bfun\\s+(`[^`\n]+`|\\w+)\\s*\\("),
                    Language.PYTHON,
                            Pattern.compile("(?m)^\\s*(?:async\\s+)?def\\s+(test\\w*)\\s*\\("),
                    Language.SCRIPT,
                            Pattern.compile(
                                    "\\b(?:it|test|specify|fit|xit|xtest)(?:\\.\\w{1,80}){0,5}\\s*\\(\\s*"
                                            + "(\"[^\"\n]*\"|'[^'\n]*'|`[^`\n]*`)"),
                    Language.GO,
                            Pattern.compile(
                                    "(?m)^func\\s+((?:Test|Fuzz|Example)\\w*)\\s*\\("
                                            + "|\\bt\\.Run\\(\\s*(\"[^\"\n]*\")"),
                    Language.RUST,
                            Pattern.compile(
                                    "#\\[(?:\\w+::)?(?:test|rstest)\\b[^\\]]*\\][^{};]{0,200}?\\bfn\\s+(\\w+)"),
                    Language.CSHARP,
                            Pattern.compile(
                                    "\\[(?:Fact|Theory|Test|TestMethod|TestCase|DataTestMethod)\\b[^{};]{0,300}?"
                                            + "\\b(?:void|Task)\\s+(\\w+)\\s*\\("),
                    Language.RUBY,
                            Pattern.compile(
                                    "\\bdef\\s+(test_\\w+)|\\b(?:it|specify|xit|fit|test)\\s*\\(?\\s*"
                                            + "(\"[^\"\n]*\"|'[^'\n]*')"),
                    Language.CPP,
                            Pattern.compile(
                                    "\\bTEST(?:_F|_P)?\\s*\\(\\s*(\\w+\\s*,\\s*\\w+)\\s*\\)"));

    private TestNames() {}

    static List<String> in(Code code, Language language) {
        var known = KNOWN.get(language);
        if (known == null) {
            return List.of();
        }
        var names = new ArrayList<String>();
        known.matcher(code.plain())
                .results()
                .limit(NAMES_MAX)
                .map(TestNames::name)
                .forEach(names::add);
        return names;
    }

    private static String name(MatchResult match) {
        for (var group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Objects.requireNonNull(match.group(group))
                        .replaceAll("[\"'`\\s]+", " ")
                        .strip();
            }
        }
        return match.group();
    }
}
