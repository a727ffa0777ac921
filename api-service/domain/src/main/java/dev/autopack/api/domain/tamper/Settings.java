package dev.autopack.api.domain.tamper;

import java.util.List;

/** What in the settings of builds, test runners and CI keeps a failing test from counting. */
final class Settings {
    private static final String TEST_WORD =
            "(?i:test|spec|check|verify|mvn|gradle|jest|tox|cargo|\\bgo\\b|npm|yarn|rake|make|cov)";

    private Settings() {}

    static final List<Weakening> ADDED =
            List.of(
                    Weakening.of(
                            "The build would skip tests",
                            "-DskipTests\\b(?!=false)",
                            "-DskipITs\\b(?!=false)",
                            "\\bmaven\\.test\\.skip(?:=|>\\s*)true",
                            "\\bskip(?:Tests|ITs|UnitTests)\\s*(?:=|>)\\s*true",
                            "<skip>\\s*true",
                            "-x\\s+:?(?:\\w{1,80}:){0,10}(?:test|check|integrationTest)\\b",
                            "--exclude-task[ =]\\w*[tT]est",
                            "\\btest\\s*\\{[^{}]{0,200}\\benabled\\s*=\\s*false",
                            "\\b[tT]est[\\w\\])\"'.]{0,100}\\.enabled\\s*=\\s*false",
                            "\\bif:\\s*(?:\\$\\{\\{\\s*)?false\\b",
                            "\\bwhen:\\s*(?:never|manual)\\b"),
                    Weakening.of(
                            "A failing test would not fail the build",
                            "\\btestFailureIgnore\\s*(?:=|>)\\s*true",
                            "\\bmaven\\.test\\.failure\\.ignore\\b(?!=false)",
                            "(?m)(?:^|\\s)(?:-fn|--fail-never)\\b",
                            "\\b(?:failOnError|haltOnFailure|failOnFailure|failOnViolation)\\s*(?:=|>|:)\\s*[\"']?false",
                            "\\bignoreFailures\\s*(?:=|\\.set\\()\\s*true",
                            "\\bfailIfNoTests\\s*(?:=|>)\\s*false",
                            "\\bcontinue-on-error:\\s*(?!false)\\S",
                            "\\bcontinueOnError:\\s*true",
                            "\\ballow_failure:\\s*(?!false)\\S",
                            "\\bpassWithNoTests\\b(?!\\W{1,4}false)",
                            "--pass(?:With|-with-)[nN]o-?[tT]ests\\b",
                            "(?m)^[^\\n]{0,300}"
                                    + TEST_WORD
                                    + "[^\\n]{0,300}(?:\\|\\||;)\\s*(?:true|:|exit\\s+0)(?=[\\s\"')]|$)",
                            "(?m)(?:^|[\\s;|&\"'-])set\\s+\\+e\\b",
                            "--no-fail(?:-on-\\w+)?\\b",
                            "--suppress-tests-failed-exit-code",
                            "\"test\"\\s*:\\s*\"(?:echo|true|exit 0|:)"),
                    Weakening.of(
                            "The test runner would leave tests out",
                            "(?<![\\w-])--(?:ignore|ignore-glob|deselect|testPathIgnorePatterns|exclude-tag\\w*)\\b(?!-)",
                            "(?m)(?:pytest|addopts)[^\\n]{0,300}\\s-k[ =]",
                            "(?m)(?:pytest|addopts)[^\\n]{0,300}\\s-m[ =]?[\"']?not\\b",
                            "(?m)(?:pytest|addopts)[^\\n]{0,300}--maxfail\\b",
                            "(?m)\\bgo test\\b[^\\n]{0,300}\\s-(?:skip|short|run)\\b",
                            "(?m)\\bcargo (?:test|nextest)[^\\n]{0,300}--skip\\b",
                            "<exclude>[^<]*</exclude>",
                            "<excludedGroups>[^<]+<",
                            "\\bexcludeTestsMatching\\b",
                            "\\bexcludeTags\\b",
                            "\\bexclude\\s*\\(?\\s*[\"'][^\"'\\n]*[tT]est",
                            "--filter[ =]\\S*!="));

    /** Lists that say which tests or files are left out; an entry more leaves more out. */
    static final Weakening LEFT_OUT =
            Weakening.of(
                    "More tests or files are left out",
                    "(?:testPathIgnorePatterns|modulePathIgnorePatterns|coveragePathIgnorePatterns|testIgnore"
                            + "|norecursedirs|collect_ignore(?:_glob)?|omit|exclude_lines|excludes?)[\"']?\\s*[:=]"
                            + "\\s*(?:\\[[^\\]]{0,5000}+\\]|[^\\n]{0,300}+(?:\\n[ \\t]{1,40}+[^\\n=\\[]{1,300}+){0,50}+)");

    /** What runs the tests; less of it means that tests are no longer run. */
    static final Weakening RUNS =
            Weakening.of(
                    "A command that runs tests is removed",
                    "\\bmvnw?\\b[^\\n]{0,300}\\b(?:test|verify|install|package|deploy)\\b",
                    "\\bgradlew?\\b[^\\n]{0,300}\\b(?:test|check|build)\\b",
                    "\\b(?:pytest|tox|nox|jest|vitest|mocha|ava|playwright test|rspec|ctest|nextest run)\\b(?![.:/\\w-])",
                    "\\b(?:npm|yarn|pnpm|bun)\\s+(?:run\\s+)?(?:test|t)\\b",
                    "\\b(?:go|cargo|dotnet|deno|swift|mix|node --)\\s?test\\b",
                    "\\bmake\\s+(?:test|check|verify)\\b");
}
