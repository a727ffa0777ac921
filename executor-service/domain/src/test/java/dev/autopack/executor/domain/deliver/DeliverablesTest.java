package dev.autopack.executor.domain.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliverablesTest {
    private static final Map<String, BaseFile> BASE =
            Map.of(
                    "src/there.py", new BaseFile.Text(FileMode.REGULAR, "x"),
                    "docs", new BaseFile.Opaque("folder"));

    @Test
    void whatIsNeitherThereNorBroughtIsMissing() {
        var missing =
                missing(List.of("src/a.py", "src/there.py", "src/new.py"), created("src/new.py"));

        assertThat(missing).containsExactly("Missing: src/a.py");
    }

    @Test
    void aFileInTheWrongPlaceIsToldWhereItBelongs() {
        var missing = missing(List.of("tests/test_a.py"), created("src/test_a.py"));

        assertThat(missing).containsExactly("Wrong: src/test_a.py \u2192 Correct: tests/test_a.py");
    }

    @Test
    void aFolderIsMetByAnyFileBelowIt() {
        var missing = missing(List.of("docs/", "gen/", "none/"), created("gen/deep/x"));

        assertThat(missing).containsExactly("Missing: none/");
    }

    @Test
    void aDeliverableThatTheChangeDeletesIsMissing() {
        var missing =
                missing(
                        List.of("src/there.py"),
                        new FileChange.Delete(new RepoPath("src/there.py")));

        assertThat(missing).containsExactly("Missing: src/there.py");
    }

    @Test
    void moreThanWasPromisedIsFineAndNothingPromisedIsNothingMissing() {
        assertThat(missing(List.of(), created("x"))).isEmpty();
    }

    private static List<String> missing(List<String> expected, FileChange change) {
        return new Deliverables(expected).missing(ChangeSet.of(List.of(change)), base());
    }

    private static FileChange created(String path) {
        return new FileChange.Create(new RepoPath(path), FileMode.REGULAR, "x");
    }

    private static BaseFiles base() {
        return path -> BASE.getOrDefault(path.value(), new BaseFile.Absent());
    }
}
