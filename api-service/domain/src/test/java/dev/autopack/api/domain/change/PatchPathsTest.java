package dev.autopack.api.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A patch names all that it touches, however it is written. */
class PatchPathsTest {
    private static final String PLAIN = "100644";

    @Test
    void aChangedFileIsNamedOnce() {
        var patch =
                """
                diff --git a/src/a.txt b/src/a.txt
                index 1..2 100644
                --- a/src/a.txt
                +++ b/src/a.txt
                @@ -1,2 +1,2 @@ a heading
                -old
                +new
                 kept
                """;

        assertThat(paths(patch)).containsExactly(Map.entry("src/a.txt", PLAIN));
    }

    @Test
    void whatComesAndWhatGoesIsNamedByItsOwnPathOnly() {
        var patch =
                """
                --- /dev/null
                +++ b/new.txt
                @@ -0,0 +1 @@
                +text
                --- a/gone.txt
                +++ /dev/null
                @@ -1 +0,0 @@
                -text
                """;

        assertThat(paths(patch)).containsOnlyKeys("gone.txt", "new.txt");
    }

    @Test
    void aLineOfAFileThatLooksLikeAHeaderNamesNothing() {
        var patch =
                """
                --- a/notes.md
                +++ b/notes.md
                @@ -1,4 +1,4 @@
                --- a/not-this
                +++ b/nor-this
                 diff --git a/x b/x

                \\ No newline at end of file
                -rename to y
                +rename to z
                --- a/other
                +++ b/other
                @@ -1 +1 @@
                -- a
                +++ b
                +++ b/last
                """;

        assertThat(paths(patch)).containsOnlyKeys("last", "notes.md", "other");
    }

    @Test
    void aHunkEndsWhenBothSidesHaveTheirLines() {
        var patch =
                """
                --- a/shorter
                +++ b/shorter
                @@ -1,3 +1 @@
                -a
                --- a/text
                 c
                --- a/longer
                +++ b/longer
                @@ -1 +1,3 @@
                +a
                +++ b/text
                 c
                --- a/last
                """;

        assertThat(paths(patch)).containsOnlyKeys("last", "longer", "shorter");
    }

    @Test
    void twoNamesInOneLineAreTwoPaths() {
        assertThat(paths("diff --git a/one b/three")).containsOnlyKeys("one", "three");
        assertThat(paths("diff --git one three")).containsOnlyKeys("one", "three");
    }

    @Test
    void aModeThatIsNotPlainIsNotTakenBackByNamingTheFileAgain() {
        var patch =
                """
                diff --git a/x b/x
                new mode 120000
                diff --git a/x b/x
                --- a/x
                +++ b/x
                """;

        assertThat(paths(patch)).isEqualTo(Map.of("x", "120000"));
    }

    @Test
    void aRenamedAndACopiedFileAreNamedOnBothSides() {
        var patch =
                """
                diff --git a/one b/two
                rename from one
                rename to two
                diff --git a/three b/four
                copy from three
                copy to four
                """;

        assertThat(paths(patch)).containsOnlyKeys("one", "two", "three", "four");
    }

    @Test
    void aFolderWithTheLetterOfASideKeepsItsName() {
        var patch =
                """
                diff --git a/a/x b/b/x
                rename from a/x
                rename to b/x
                diff --git a/b/mode b/b/mode
                old mode 100644
                new mode 100755
                """;

        assertThat(paths(patch)).isEqualTo(Map.of("a/x", PLAIN, "b/x", PLAIN, "b/mode", "100755"));
    }

    @Test
    void aNameMayHaveBlanksQuotesAndATime() {
        var patch =
                """
                diff --git a/my file b/my file
                new mode 100755
                diff --git "a/\\303\\251" "b/\\303\\251"
                --- a/other file\t2026-01-01 00:00:00
                +++ "b/quoted"
                """;

        assertThat(paths(patch))
                .isEqualTo(
                        Map.of(
                                "my file", "100755",
                                "\\303\\251", PLAIN,
                                "other file", PLAIN,
                                "quoted", PLAIN));
    }

    @Test
    void aModeIsThatOfItsFileAndOfNoOther() {
        var patch =
                """
                diff --git a/before b/before
                --- a/before
                +++ b/before
                @@ -1 +1 @@
                -x
                +y
                diff --git a/link b/link
                new file mode 120000
                --- /dev/null
                +++ b/link
                @@ -0,0 +1 @@
                +target
                diff --git a/after b/after
                deleted file mode 100755
                """;

        assertThat(paths(patch))
                .isEqualTo(Map.of("after", PLAIN, "before", PLAIN, "link", "120000"));
    }

    @Test
    void aModeThatIsToldLateHoldsAllTheSame() {
        var patch =
                """
                --- a/x
                +++ b/x
                new mode 160000
                +++ b/x
                """;

        assertThat(paths(patch)).isEqualTo(Map.of("x", "160000"));
    }

    @Test
    void filesThatAreOnlyListedCountToo() {
        var patch = "diff --git a/x b/x\nnew mode 100755\n";

        assertThat(PatchPaths.of(patch, List.of("x", "b/y")))
                .isEqualTo(Map.of("x", "100755", "b/y", PLAIN));
        assertThat(PatchPaths.of("", List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --git ",
                "diff --git x",
                "--- ",
                "--- a/",
                "--- /dev/null",
                "+++ \"",
                "@@ -1,99999999999999999999 +1 @@",
                "@@ -1 +1,99999999999999999999 @@",
                "new mode x"
            })
    void aBrokenHeaderHidesNothingThatFollows(String broken) {
        var patch = broken + "\n--- a/x\n+++ b/x\n";

        assertThat(paths(patch)).containsKey("x");
    }

    @Property
    void anyTextAtAllComesToAnEnd(@ForAll String text, @ForAll boolean header) {
        var patch = (header ? "diff --git " : "@@ -") + text;

        assertThat(paths(patch)).doesNotContainKey("");
    }

    @Test
    void ofAReportedPatchOnlyPathsModesAndTheSumsAreKnown() {
        var facts = PatchFacts.of(List.of("b", "a"), List.of("100755", PLAIN), new LineCount(7, 2));

        assertThat(facts.paths()).containsExactly("a", "b");
        assertThat(facts.lines()).isEqualTo(new LineCount(7, 2));
        assertThat(facts.files().getFirst())
                .isEqualTo(new FileFact.Modified("a", PLAIN, "0".repeat(64), LineCount.NONE));
        assertThat(facts.isEmpty()).isFalse();
        assertThat(PatchFacts.of(List.of(), List.of(), LineCount.NONE).isEmpty()).isTrue();
    }

    private static Map<String, String> paths(String patch) {
        return PatchPaths.of(patch, List.of());
    }
}
