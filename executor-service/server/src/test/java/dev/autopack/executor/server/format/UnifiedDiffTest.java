package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedDiffTest {
    private static final Map<String, String> FILES =
            Map.of(
                    "src/a.txt", "one\ntwo\nthree\n",
                    "a.txt", "another file\n",
                    "mixed.txt", "one\r\ntwo\nthree\r\n",
                    "twice.txt", "x\ny\nx\ny\n",
                    "blank-end.txt", "word  ",
                    "with blank.txt", "one\n",
                    "run.sh", "echo 1\n");
    private static final BaseFiles BASE = UnifiedDiffTest::at;
    private final AnswerReader reader = new AnswerReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--- src/a.txt\n+++ src/a.txt\n",
                "diff --git src/a.txt src/a.txt\n--- src/a.txt\n+++ src/a.txt\n",
                "diff --git a/src/a.txt b/src/a.txt\n--- a/src/a.txt\n+++ b/src/a.txt\n",
                "diff --git a/src/a.txt b/src/a.txt\nindex 1..2 100644\n--- a/src/a.txt\t2026-01-01\n+++ b/src/a.txt\n",
                "--- \"a/src/a.txt\"\n+++ \"b/src/a.txt\"\n"
            })
    void aNameIsTheSameWithAndWithoutItsPrefix(String header) {
        var changes = changes(header + "@@ -2 +2 @@\n-two\n+2\n");

        assertThat(changes).containsExactly(modified("src/a.txt", "one\n2\nthree\n"));
    }

    @Test
    void aPatchThatChangesOneFileIntoAnotherWithoutARenameIsRefused() {
        assertFault(
                DraftFault.PATCH_MALFORMED,
                "--- a/src/a.txt\n+++ b/a.txt\n@@ -2 +2 @@\n-two\n+2\n");
    }

    @Test
    void linesThatThePatchDoesNotNameKeepTheirEnds() {
        var changes = changes("--- a/mixed.txt\n+++ b/mixed.txt\n@@ -2 +2 @@\n-two\n+2\n three\n");

        assertThat(changes).containsExactly(modified("mixed.txt", "one\r\n2\r\nthree\r\n"));
    }

    @Test
    void blanksBeforeAMissingLineEndAreContent() {
        var changes =
                changes(
                        """
                        --- a/blank-end.txt
                        +++ b/blank-end.txt
                        @@ -1 +1 @@
                        -word \s
                        \\ No newline at end of file
                        +words \s
                        \\ No newline at end of file
                        """);

        assertThat(changes).containsExactly(modified("blank-end.txt", "words  "));
    }

    @Test
    void aHunkWithoutContextHasNoPlace() {
        assertFault(
                DraftFault.PATCH_APPLY_ERROR,
                "--- a/src/a.txt\n+++ b/src/a.txt\n@@ -2,0 +3 @@\n+new\n");
    }

    @Test
    void aHunkThatFitsTwiceGoesWhereItSaysOrNowhere() {
        var right = changes("--- a/twice.txt\n+++ b/twice.txt\n@@ -3,2 +3,2 @@\n x\n-y\n+z\n");

        assertThat(right).containsExactly(modified("twice.txt", "x\ny\nx\nz\n"));
        assertFault(
                DraftFault.PATCH_APPLY_ERROR,
                "--- a/twice.txt\n+++ b/twice.txt\n@@ -9,2 +9,2 @@\n x\n-y\n+z\n");
    }

    @Test
    void aHunkNeverHoldsOnToWhatAnEarlierOneBrought() {
        assertFault(
                DraftFault.PATCH_APPLY_ERROR,
                "--- a/src/a.txt\n+++ b/src/a.txt\n@@ -1 +1,2 @@\n one\n+new\n@@ -2 +3 @@\n-new\n+newer\n");
    }

    @Test
    void theModeOfAnIndexLineIsNoChangeOfMode() {
        var changes =
                changes(
                        """
                        diff --git a/run.sh b/run.sh
                        index 1111111..2222222 100644
                        --- a/run.sh
                        +++ b/run.sh
                        @@ -1 +1 @@
                        -echo 1
                        +echo 2
                        """);

        assertThat(changes)
                .containsExactly(
                        new FileChange.Modify(
                                new RepoPath("run.sh"), FileMode.EXECUTABLE, "echo 2\n"));
    }

    @Test
    void aChangeOfModeAloneIsAChange() {
        var changes =
                changes("diff --git a/src/a.txt b/src/a.txt\nold mode 100644\nnew mode 100755\n");

        assertThat(changes)
                .containsExactly(
                        new FileChange.Modify(
                                new RepoPath("src/a.txt"),
                                FileMode.EXECUTABLE,
                                "one\ntwo\nthree\n"));
    }

    @Test
    void aNewFileNeedsNoLines() {
        var changes =
                changes(
                        "diff --git a/empty.txt b/empty.txt\nnew file mode 100644\nindex 0000000..e69de29\n");

        assertThat(changes)
                .containsExactly(
                        new FileChange.Create(new RepoPath("empty.txt"), FileMode.REGULAR, ""));
    }

    @Test
    void namesWithBlanksAndQuotedNamesAreRead() {
        var changes =
                changes(
                        """
                        diff --git a/with blank.txt b/with blank.txt
                        --- a/with blank.txt
                        +++ b/with blank.txt
                        @@ -1 +1 @@
                        -one
                        +1
                        diff --git "a/q\\303\\244.txt" "b/q\\303\\244.txt"
                        new file mode 100644
                        --- /dev/null
                        +++ "b/q\\303\\244.txt"
                        @@ -0,0 +1 @@
                        +x
                        """);

        assertThat(changes)
                .containsExactly(
                        new FileChange.Create(new RepoPath("q\u00e4.txt"), FileMode.REGULAR, "x\n"),
                        modified("with blank.txt", "1\n"));
    }

    @Test
    void wordsAndFencesAroundThePatchAreNoHindrance() {
        var changes =
                changes(
                        "Here it is:\n```diff\n--- a/src/a.txt\n+++ b/src/a.txt\n@@ -2 +2 @@\n-two\n+2\n```\nDone.\n");

        assertThat(changes).containsExactly(modified("src/a.txt", "one\n2\nthree\n"));
    }

    @Test
    void severalFilesNeedNoLineOfGitBetweenThemAndTheLastNoEnd() {
        var changes =
                changes(
                        """
                        --- a/src/a.txt
                        +++ b/src/a.txt
                        @@ -3 +3 @@
                        -three
                        +3

                        --- a/a.txt
                        +++ b/a.txt
                        @@ -1 +1 @@
                        -another file
                        +a file\
                        """);

        assertThat(changes)
                .containsExactly(
                        modified("a.txt", "a file\n"), modified("src/a.txt", "one\ntwo\n3\n"));
    }

    @Test
    void aLineWithoutASignThatTheFileLacksIsRefused() {
        assertFault(
                DraftFault.PATCH_APPLY_ERROR,
                "--- a/src/a.txt\n+++ b/src/a.txt\n@@ -1,2 +1,2 @@\n one\nunsigned\n-two\n+2\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --git a/src/a.txt b/../x\nsimilarity index 100%\nrename from src/a.txt\nrename to ../x\n",
                "diff --git a/src/a.txt b/y\nsimilarity index 100%\ncopy from .git/config\ncopy to y\n",
                "--- /etc/passwd\n+++ /etc/passwd\n@@ -1 +1 @@\n-x\n+y\n",
                "--- a/src/a.txt\n+++ b/src/a.txt\n@@ -2 +2 @@\n-two\n+2\n--- a/src/a.txt\n+++ b/src/a.txt\n@@ -1 +1 @@\n-one\n+1\n"
            })
    void everyPathThatIsNamedIsChecked(String patch) {
        assertFault(DraftFault.INVALID_PATH, patch);
    }

    private void assertFault(DraftFault fault, String patch) {
        assertThat(read(patch))
                .isInstanceOfSatisfying(
                        ReadDraft.Faulty.class,
                        faulty -> assertThat(faulty.fault()).isEqualTo(fault));
    }

    private List<FileChange> changes(String patch) {
        var read = read(patch);
        assertThat(read).isInstanceOf(ReadDraft.Understood.class);
        return ((ReadDraft.Understood) read).change().changes();
    }

    private ReadDraft read(String patch) {
        return reader.read(patch, Reading.PLAIN, BASE);
    }

    private static FileChange modified(String path, String content) {
        return new FileChange.Modify(new RepoPath(path), FileMode.REGULAR, content);
    }

    private static BaseFile at(RepoPath path) {
        var mode = path.value().equals("run.sh") ? FileMode.EXECUTABLE : FileMode.REGULAR;
        var text = FILES.get(path.value());
        return text == null ? new BaseFile.Absent() : new BaseFile.Text(mode, text);
    }
}
