package dev.autopack.api.domain.tamper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A file that decides what the tests show, known by its path alone. */
public record WatchedFile(Kind kind, Language language) {
    /** What such a file is to the tests. */
    enum Kind {
        TEST,
        /** Expected output that tests compare with. */
        EXPECTED,
        /** Settings of a build, a test runner or a CI. */
        CONFIG,
        /** A source that may hold its tests in itself. */
        MIXED
    }

    private static final Set<String> TEST_FOLDERS =
            Set.of(
                    "test",
                    "tests",
                    "testing",
                    "__tests__",
                    "__mocks__",
                    "androidtest",
                    "commontest",
                    "integrationtest",
                    "testfixtures",
                    "spec",
                    "specs",
                    "e2e",
                    "cypress");
    private static final Set<String> EXPECTED_FOLDERS =
            Set.of("__snapshots__", "snapshots", "testdata", "golden");
    private static final Pattern TEST_NAME =
            Pattern.compile(
                    "test_.*\\.py|.*_tests?\\.(py|go|rs|rb|c|cc|cpp)|tests?\\.(rs|py)|conftest\\.py"
                            + "|.*[._-](test|spec|cy)\\.[cm]?[jt]sx?|.*_spec\\.rb"
                            + "|(spec|test)_helper\\.rb");
    private static final Pattern TEST_TYPE =
            Pattern.compile(
                    "(Test[A-Z0-9_].*|.*(Tests?|IT|Spec|TestCase))\\.(java|kts?|groovy|scala|cs)");
    private static final Pattern EXPECTED_NAME =
            Pattern.compile(
                    ".*\\.(snap|golden|approved\\.\\w+|expected(\\.\\w+)?)|expected\\.\\w+");
    private static final Pattern CONFIG_NAME =
            Pattern.compile(
                    "pom\\.xml|build\\.gradle(\\.kts)?|gradle\\.properties|build\\.sbt|package\\.json"
                            + "|(jest|vitest|karma|playwright|cypress|ava|wdio|nyc)\\.(conf|config|setup).*"
                            + "|\\.mocharc.*|\\.nycrc.*|\\.c8rc.*|pytest\\.ini|tox\\.ini|setup\\.cfg"
                            + "|pyproject\\.toml|noxfile\\.py|\\.coveragerc|makefile|gnumakefile|justfile"
                            + "|\\.gitlab-ci\\.ya?ml|\\.travis\\.ya?ml|azure-pipelines.*\\.ya?ml"
                            + "|jenkinsfile.*|\\.?codecov\\.ya?ml|cargo\\.toml|nextest\\.toml"
                            + "|.*\\.csproj|.*\\.runsettings|directory\\.build\\.props|rakefile|\\.rspec"
                            + "|\\.simplecov|maven\\.config|jvm\\.config|testng.*\\.xml"
                            + "|junit-platform\\.properties|taskfile\\.ya?ml|.*(test|check|verify|ci).*\\.sh");
    private static final List<String> CI_FOLDERS =
            List.of(".github/workflows/", ".github/actions/", ".circleci/", ".buildkite/");

    /** Empty when nobody needs to look at the file. */
    public static Optional<WatchedFile> of(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return kind(path, name).map(kind -> new WatchedFile(kind, language(kind, name)));
    }

    /** Whether test runners find the tests of a file by its name, whatever its folder. */
    static boolean isNamed(String path) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        return TEST_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()
                || TEST_TYPE.matcher(name).matches();
    }

    private static Optional<Kind> kind(String path, String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (CONFIG_NAME.matcher(lower).matches()
                || CI_FOLDERS.stream().anyMatch(path::startsWith)) {
            return Optional.of(Kind.CONFIG);
        }
        if (within(path, EXPECTED_FOLDERS) || EXPECTED_NAME.matcher(lower).matches()) {
            return Optional.of(Kind.EXPECTED);
        }
        var code =
                Language.ofEnding(name).isPresent()
                        && !lower.endsWith(".xml")
                        && !lower.endsWith(".json");
        if (isNamed(name) || (code && within(path, TEST_FOLDERS))) {
            return Optional.of(Kind.TEST);
        }
        return lower.endsWith(".rs") ? Optional.of(Kind.MIXED) : Optional.empty();
    }

    private static boolean within(String path, Set<String> folders) {
        for (int from = 0, at = path.indexOf('/'); at >= 0; at = path.indexOf('/', from)) {
            if (folders.contains(path.substring(from, at).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = at + 1;
        }
        return false;
    }

    private static Language language(Kind kind, String name) {
        var fallback = kind == Kind.EXPECTED ? Language.PLAIN : Language.SETTINGS;
        return Language.ofEnding(name).orElse(fallback);
    }
}
