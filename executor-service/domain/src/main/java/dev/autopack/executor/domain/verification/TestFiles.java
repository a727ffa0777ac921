package dev.autopack.executor.domain.verification;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which files of a repository say what its tests are: sources, settings and data of tests. */
public final class TestFiles {
    private static final Set<String> FOLDERS =
            Set.of(
                    "test",
                    "tests",
                    "testing",
                    "__tests__",
                    "__mocks__",
                    "__snapshots__",
                    "__fixtures__",
                    "androidtest",
                    "commontest",
                    "integrationtest",
                    "testfixtures",
                    "testdata",
                    "fixtures",
                    "snapshots",
                    "spec",
                    "specs",
                    "e2e",
                    "cypress");
    private static final Pattern NAME =
            Pattern.compile(
                    "test_.*\\.pyi?|.*_tests?\\.(py|go|rs|rb|c|cc|cpp|exs)|tests?\\.(rs|py)"
                            + "|.*[._-](test|spec|cy)\\.[cm]?[jt]sx?|.*_spec\\.rb"
                            + "|.*\\.(snap|golden|approved\\.\\w+)"
                            + "|conftest\\.py|(jest|vitest|karma|playwright|cypress|ava)\\.(conf|config|setup)"
                            + ".*|\\.mocharc.*|pytest\\.ini|tox\\.ini|\\.rspec|(spec|test)_helper\\.rb"
                            + "|testng.*\\.xml|junit-platform\\.properties");
    private static final Pattern TYPE_NAME =
            Pattern.compile(
                    "(Test[A-Z0-9_].*|.*(Tests?|IT|Spec|TestCase))\\.(java|kts?|groovy|scala|cs|swift)");

    private TestFiles() {}

    public static boolean include(RepoPath path) {
        var segments = path.segments();
        var folders = segments.subList(0, segments.size() - 1);
        var name = path.fileName();
        return folders.stream().anyMatch(folder -> FOLDERS.contains(lower(folder)))
                || NAME.matcher(lower(name)).matches()
                || TYPE_NAME.matcher(name).matches();
    }

    /** Tests that were there before and are not any more what they were. */
    public static List<FileChange> editedBy(ChangeSet change) {
        return change.changes().stream()
                .filter(file -> !(file instanceof FileChange.Create))
                .filter(file -> include(file.path()))
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
