package dev.autopack.executor.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepoPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "build/b.txt",
                "a file with blanks/\u00e4\u00f6\u00fc.txt",
                ".github/workflows/ci.yml",
                ".gitignore",
                "src/.gitkeep",
                "agit~1x",
                "a..b/...c",
                "\u65e5\u672c/\u8a9e.md"
            })
    void anOrdinaryPathIsKeptAsItIs(String value) {
        assertThat(new RepoPath(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/etc/passwd",
                "C:/x",
                "c:x",
                "..",
                "a/../b",
                "../b",
                "a/..",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "a\\b",
                "a\0b",
                "a\nb",
                "a\tb",
                "a\u007fb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u200db",
                "a\ud800b",
                "a/b.",
                "a./b",
                "a /b",
                "a/b ",
                " a"
            })
    void aPathThatCouldLeadElsewhereDoesNotExist(String value) {
        assertThatExceptionOfType(InvalidChange.class).isThrownBy(() -> new RepoPath(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".git",
                ".git/config",
                "sub/.git/hooks/pre-commit",
                ".GIT/config",
                ".Git",
                ".g\u0131t/config",
                ".git ",
                ".git./config",
                ".git...",
                ".git::$INDEX_ALLOCATION/config",
                ".git:x",
                "git~1/config",
                "GIT~2",
                ".gi\u200ct/config",
                ".g\u200bit",
                "\ufeff.git",
                "\uff0egit/config"
            })
    void gitsOwnFolderIsOutOfReachUnderEachOfItsNames(String value) {
        assertThatExceptionOfType(InvalidChange.class).isThrownBy(() -> new RepoPath(value));
    }

    @Test
    void twoSpellingsOfOneCharacterAreOnePath() {
        var composed = new RepoPath("caf\u00e9");
        var decomposed = new RepoPath(Normalizer.normalize("caf\u00e9", Normalizer.Form.NFD));

        assertThat(decomposed).isEqualTo(composed);
    }

    @Test
    void casesThatAFileSystemTakesForOneFoldIntoOne() {
        assertThat(List.of("STRASSE/K", "stra\u00dfe/\u212a"))
                .map(RepoPath::new)
                .map(RepoPath::folded)
                .containsOnly("strasse/k");
    }

    @Test
    void aPathHasABoundInBytesAndSoHasEachSegment() {
        assertThat(new RepoPath("a".repeat(255)).value()).hasSize(255);
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> new RepoPath("\u00e4".repeat(128)));
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> new RepoPath("a/".repeat(2048) + "a"));
    }

    @Test
    void theMessageShowsWhatCannotBeSeen() {
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> new RepoPath("a\u202eb\n"))
                .withMessageContaining("a\\u{202e}b\\u{a}");
    }

    @Property
    void whateverIsAcceptedStaysInsideAndOutOfGit(@ForAll String value) {
        try {
            var path = new RepoPath(value);

            assertThat(path.segments())
                    .isNotEmpty()
                    .doesNotContain("", ".", "..")
                    .noneMatch(each -> each.toLowerCase(Locale.ROOT).equals(".git"));
            assertThat(new RepoPath(path.value())).isEqualTo(path);
        } catch (InvalidChange refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
