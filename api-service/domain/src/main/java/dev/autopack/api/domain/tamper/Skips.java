package dev.autopack.api.domain.tamper;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What keeps a test from running or from failing, found in code without comments and strings. */
final class Skips {
    private static final String SKIPPED = "Tests are skipped";
    private static final String ONLY = "Only some tests would run";
    private static final String EMPTY = "A test returns before it tests";
    private static final List<Weakening> ANYWHERE =
            List.of(
                    Weakening.of(
                            "A failing assertion is caught",
                            "\\bcatch\\s*\\(\\s*(?:final\\s+|_\\s*:\\s*|\\w+\\s*:\\s*)?(?:\\w{1,80}\\.){0,10}"
                                    + "(?:AssertionError|AssertionFailedError|Throwable)\\b",
                            "\\bexcept\\s*\\(?\\s*(?:AssertionError|BaseException)\\b",
                            "\\bsuppress\\s*\\(\\s*(?:AssertionError|BaseException|Exception)\\b",
                            "\\brescue\\s+(?:Minitest::Assertion|RSpec::Expectations)"),
                    Weakening.of(
                            "Code of a test can never run",
                            "\\bif\\s*\\(\\s*(?:false|0)\\s*\\)",
                            "\\bif\\s+(?:False|false|0)\\s*[:{\\n]"),
                    Weakening.of(
                            "A test run ends as if it had passed",
                            "\\b(?:os\\.Exit|sys\\.exit|os\\._exit|process\\.exit|System\\.exit)\\s*\\(\\s*0?\\s*\\)"));
    private static final Weakening JVM =
            Weakening.of(
                    SKIPPED,
                    "@Disabled\\w*",
                    "@EnabledIf\\w*",
                    "@Ignore\\b",
                    "\\bassumeTrue\\s*\\(\\s*false",
                    "\\bassumeFalse\\s*\\(\\s*true",
                    "\\bassume(?:That|True|False|NotNull)?\\s*\\(",
                    "\\bAssumptions\\.abort\\s*\\(",
                    "\\bnew\\s+(?:SkipException|TestAbortedException|AssumptionViolatedException)\\b",
                    "\\benabled\\s*=\\s*false",
                    "\\bx(?:test|it|describe|context|should|given)\\s*\\(");
    private static final Map<Language, List<Weakening>> KNOWN =
            Map.of(
                    Language.JAVA,
                    List.of(
                            JVM,
                            empty("@(?:Test|ParameterizedTest)\\b[^;{}]{0,200}\\{\\s*return\\s*;")),
                    Language.KOTLIN,
                    List.of(
                            JVM,
                            empty(
                                    "@(?:Test|ParameterizedTest)\\b[^;{}]{0,200}\\{\\s*return\\s*[;\n}]")),
                    Language.PYTHON,
                    List.of(
                            Weakening.of(
                                    SKIPPED,
                                    "\\bmark\\.(?:skip|skipif|xfail)\\b",
                                    "\\bpytest\\.(?:skip|xfail|importorskip)\\s*\\(",
                                    "\\bunittest\\.(?:skip\\w*|expectedFailure)\\b",
                                    "@(?:skip\\w*|expectedFailure)\\b",
                                    "\\braise\\s+(?:unittest\\.)?SkipTest\\b",
                                    "\\bself\\.skipTest\\s*\\(",
                                    "\\b__test__\\s*=\\s*False",
                                    "\\bcollect_ignore\\w*\\s*[+=]"),
                            empty(
                                    "\\bdef\\s+test\\w*\\s*\\([^)]{0,300}\\)[^:\n]{0,100}:\\s*(?:\"\"\"[^\"]*\"\"\"\\s*)?"
                                            + "(?:return\\s*(?:None\\s*)?|pass\\s*)(?:\n|$)")),
                    Language.SCRIPT,
                    List.of(
                            Weakening.of(
                                    SKIPPED,
                                    "\\b(?:it|test|describe|context|suite|specify)(?:\\.\\w+)?"
                                            + "\\.(?:skip|skipIf|todo|failing|fails|fixme)\\b",
                                    "\\bx(?:it|test|describe|context|specify)\\s*(?:\\.\\w+)?\\s*\\(",
                                    "\\bthis\\.skip\\s*\\(",
                                    "\\b(?:t|ctx)\\.skip\\s*\\(",
                                    "\\bpending\\s*\\("),
                            Weakening.of(
                                    ONLY,
                                    "\\b(?:it|test|describe|context|suite|specify)(?:\\.\\w+)?\\.only\\b",
                                    "\\bf(?:it|describe|context)\\s*\\("),
                            empty("\\b(?:it|test)\\s*\\([^{}]{0,200}\\{\\s*return\\s*;")),
                    Language.GO,
                    List.of(
                            Weakening.of(
                                    SKIPPED,
                                    "\\b[tbf]\\.Skip(?:f|Now)?\\s*\\(",
                                    "\\btesting\\.Short\\s*\\("),
                            empty("\\bfunc\\s+Test\\w*\\s*\\([^)]{0,300}\\)\\s*\\{\\s*return\\b")),
                    Language.RUST,
                    List.of(
                            Weakening.of(SKIPPED, "#\\[ignore\\b", "#\\[cfg\\(any\\(\\)\\)\\]"),
                            empty("#\\[test\\][^{}]{0,200}\\{\\s*return\\s*;")),
                    Language.CSHARP,
                    List.of(
                            Weakening.of(
                                    SKIPPED,
                                    "\\[(?:Ignore|Explicit)\\b",
                                    "\\bSkip\\s*=",
                                    "\\bAssert\\.(?:Ignore|Inconclusive|Pass)\\s*\\("),
                            empty("\\[(?:Fact|Test|TestMethod)\\b[^;{}]{0,200}\\{\\s*return\\s*;")),
                    Language.RUBY,
                    List.of(
                            Weakening.of(
                                    SKIPPED,
                                    "(?m)^\\s*(?:skip|pending)\\b",
                                    "\\bx(?:it|describe|context|specify)\\b",
                                    "\\b(?:skip|pending):"),
                            Weakening.of(ONLY, "\\bf(?:it|describe|context)\\b", ":focus\\b")),
                    Language.CPP,
                    List.of(Weakening.of(SKIPPED, "\\bGTEST_SKIP\\b", "\\bDISABLED_\\w+")));

    private Skips() {}

    static List<Weakening> of(Language language) {
        return Stream.concat(ANYWHERE.stream(), KNOWN.getOrDefault(language, List.of()).stream())
                .toList();
    }

    private static Weakening empty(String pattern) {
        return Weakening.of(EMPTY, pattern);
    }
}
