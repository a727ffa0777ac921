package dev.autopack.executor.server.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.change.BaseFile;
import dev.autopack.executor.domain.change.BaseFiles;
import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.change.FileChange;
import dev.autopack.executor.domain.change.FileMode;
import dev.autopack.executor.domain.change.RepoPath;
import dev.autopack.executor.domain.draft.DraftFault;
import dev.autopack.executor.domain.draft.ReadDraft;
import dev.autopack.executor.domain.draft.Reading;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {
    private static final Map<String, String> FILES =
            Map.of(
                    "src/A.java", "class A {\n    int one;\n    int two;\n}\n",
                    "build/b.txt", "alpha\nbeta\n",
                    "win.txt", "one\r\ntwo\r\n",
                    "no-end.txt", "last");
    private static final BaseFiles BASE = AnswerReaderTest::at;
    private final AnswerReader reader = new AnswerReader();

    @Test
    void aFullFileAnswerBecomesAChangeSet() {
        var answer =
                """
                {"summary":"s","files":[
                 {"path":"src/B.java","mode":"create","new_content":"class B {}\\n"},
                 {"path":"src/A.java","mode":"modify","new_content":"class A {}\\n"},
                 {"path":"build/b.txt","mode":"delete","new_content":null}]}
                """;

        var change = understood(answer);

        assertThat(change.changes())
                .containsExactly(
                        new FileChange.Delete(new RepoPath("build/b.txt")),
                        new FileChange.Modify(
                                new RepoPath("src/A.java"), FileMode.EXECUTABLE, "class A {}\n"),
                        new FileChange.Create(
                                new RepoPath("src/B.java"), FileMode.REGULAR, "class B {}\n"));
    }

    @Test
    void wordsAndFencesAroundTheObjectAndRawLineBreaksInItAreNoHindrance() {
        var answer =
                "Here you are:\n```json\n{\"files\":[{\"path\":\"x\",\"mode\":\"create\",\"new_content\":\"a\nb}\"}]}\n```\nDone.";

        var change = understood(answer);

        assertThat(change.changes())
                .containsExactly(
                        new FileChange.Create(new RepoPath("x"), FileMode.REGULAR, "a\nb}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "no json at all | FULL_FILE_PARSE_FAILED",
                "{\"files\":[{\"path\":\"x\"]]] | FULL_FILE_PARSE_FAILED",
                "{\"summary\":\"s\"} | FULL_FILE_SCHEMA_INVALID",
                "{\"files\":[]} | EMPTY_FILES",
                "{\"files\":[{\"mode\":\"create\"}]} | FULL_FILE_SCHEMA_INVALID",
                "{\"files\":[{\"path\":\"x\",\"mode\":\"chmod\"}]} | FULL_FILE_SCHEMA_INVALID",
                "{\"files\":[{\"path\":\"x\",\"mode\":\"create\"}]} | FULL_FILE_SCHEMA_INVALID",
                "{\"files\":[{\"path\":\"../x\",\"mode\":\"delete\"}]} | INVALID_PATH",
                "{\"files\":[{\"path\":\".GIT/config\",\"mode\":\"create\",\"new_content\":\"\"}]} | INVALID_PATH",
                "{\"files\":[{\"path\":\"src/A.java\",\"mode\":\"create\",\"new_content\":\"\"}]} | UNSUPPORTED_CHANGE",
                "{\"files\":[{\"path\":\"none\",\"mode\":\"modify\",\"new_content\":\"\"}]} | UNSUPPORTED_CHANGE",
                "{\"files\":[{\"path\":\"logo.png\",\"mode\":\"delete\"}]} | UNSUPPORTED_CHANGE"
            })
    void aFaultyAnswerGetsTheNameOfItsFault(String answer, DraftFault fault) {
        var read = read(answer);

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadDraft.Faulty.class, f -> assertThat(f.fault()).isEqualTo(fault));
    }

    @Test
    void aPatchWithWrongCountsAndAWrongStartAppliesWhereItsLinesStand() {
        var patch =
                """
                diff --git a/src/A.java b/src/A.java
                --- a/src/A.java
                +++ b/src/A.java
                @@ -9,7 +9,12 @@ class A
                     int one;
                -    int two;
                +    int three;
                 }
                """;

        var change = understood(patch);

        assertThat(change.changes())
                .containsExactly(
                        new FileChange.Modify(
                                new RepoPath("src/A.java"),
                                FileMode.EXECUTABLE,
                                "class A {\n    int one;\n    int three;\n}\n"));
    }

    @Test
    void onlyThePrefixIsTakenOffAPath() {
        var change =
                understood(
                        "--- a/build/b.txt\n+++ b/build/b.txt\n@@ -1,2 +1,2 @@\n alpha\n-beta\n+gamma\n");

        assertThat(change.paths()).containsExactly(new RepoPath("build/b.txt"));
    }

    @Test
    void aNewFileADeletionAndARenameAreReadFromOnePatch() {
        var patch =
                """
                diff --git a/new.txt b/new.txt
                new file mode 100755
                --- /dev/null
                +++ b/new.txt
                @@ -0,0 +1,2 @@
                +hello
                +world
                \\ No newline at end of file
                diff --git a/build/b.txt b/build/b.txt
                deleted file mode 100644
                --- a/build/b.txt
                +++ /dev/null
                @@ -1,2 +0,0 @@
                -alpha
                -beta
                diff --git a/no-end.txt b/moved.txt
                similarity index 100%
                rename from no-end.txt
                rename to moved.txt
                """;

        var change = understood(patch);

        assertThat(change.changes())
                .containsExactly(
                        new FileChange.Delete(new RepoPath("build/b.txt")),
                        new FileChange.Create(new RepoPath("moved.txt"), FileMode.REGULAR, "last"),
                        new FileChange.Create(
                                new RepoPath("new.txt"), FileMode.EXECUTABLE, "hello\nworld"),
                        new FileChange.Delete(new RepoPath("no-end.txt")));
    }

    @Test
    void aPatchOfAFileWithWindowsLineEndsKeepsThem() {
        var change =
                understood("--- a/win.txt\n+++ b/win.txt\n@@ -1,2 +1,2 @@\n one\n-two\n+three\n");

        assertThat(change.changes())
                .containsExactly(
                        new FileChange.Modify(
                                new RepoPath("win.txt"), FileMode.REGULAR, "one\r\nthree\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "--- a/build/b.txt;+++ b/build/b.txt;@@ -1 +1 @@;-nowhere;+x; | PATCH_APPLY_ERROR",
                "diff --git a/l b/l;new file mode 120000;--- /dev/null;+++ b/l;@@ -0,0 +1 @@;+/etc/passwd; | UNSUPPORTED_CHANGE",
                "diff --git a/m b/m;new file mode 160000;--- /dev/null;+++ b/m;@@ -0,0 +1 @@;+Subproject commit 0; | UNSUPPORTED_CHANGE",
                "diff --git a/i.png b/i.png;new file mode 100644;GIT binary patch;literal 1;IcmZ;;| UNSUPPORTED_CHANGE",
                "--- a/../x;+++ b/../x;@@ -0,0 +1 @@;+y; | INVALID_PATH",
                "diff --git a/build/b.txt b/build/b.txt;new file mode 100644;--- /dev/null;+++ b/build/b.txt;@@ -0,0 +1 @@;+y; | UNSUPPORTED_CHANGE",
                "diff --git a/no-end.txt b/.git/hooks/x;similarity index 100%;rename from no-end.txt;rename to .git/hooks/x; | INVALID_PATH"
            })
    void aPatchThatIsNotPlainTextOrDoesNotFitIsRefusedWhole(String patch, DraftFault fault) {
        var read = read(patch.replace(';', '\n'));

        assertThat(read)
                .isInstanceOfSatisfying(
                        ReadDraft.Faulty.class, f -> assertThat(f.fault()).isEqualTo(fault));
    }

    private ChangeSet understood(String answer) {
        var read = read(answer);
        assertThat(read).isInstanceOf(ReadDraft.Understood.class);
        return ((ReadDraft.Understood) read).change();
    }

    private ReadDraft read(String answer) {
        return reader.read(answer, Reading.PLAIN, BASE);
    }

    private static BaseFile at(RepoPath path) {
        if (path.value().equals("logo.png")) {
            return new BaseFile.Opaque("binary file");
        }
        var mode = path.value().equals("src/A.java") ? FileMode.EXECUTABLE : FileMode.REGULAR;
        var text = FILES.get(path.value());
        return text == null ? new BaseFile.Absent() : new BaseFile.Text(mode, text);
    }
}
