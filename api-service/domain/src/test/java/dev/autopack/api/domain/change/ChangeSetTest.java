package dev.autopack.api.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autopack.api.domain.ledger.Sha256;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {
    @Test
    void theHashIsThatOfTheCanonicalForm() {
        var change =
                new ChangeSet(
                        List.of(
                                new FileChange.Delete("src/b.txt", LineCount.NONE),
                                new FileChange.Create(
                                        "src/a.txt", "100644", "hé\n", new LineCount(1, 0))));

        assertThat(change.hash())
                .isEqualTo(
                        Sha256.of(
                                """
                                {"changes":[{"content_sha256":"%s","kind":"create","mode":"100644",\
                                "path":"src/a.txt"},{"content_sha256":null,"kind":"delete",\
                                "mode":null,"path":"src/b.txt"}]}"""
                                        .formatted(Sha256.of("hé\n"))));
    }

    @Test
    void theCountOfLinesIsNotPartOfTheHash() {
        var one = new FileChange.Modify("a", "100644", "x", new LineCount(1, 0));
        var other = new FileChange.Modify("a", "100644", "x", new LineCount(9, 9));

        assertThat(new ChangeSet(List.of(one)).hash())
                .isEqualTo(new ChangeSet(List.of(other)).hash());
    }

    @Test
    void aPathIsNamedOnce() {
        var one = new FileChange.Delete("a", LineCount.NONE);
        var other = new FileChange.Create("a", "100644", "x", LineCount.NONE);

        assertThatThrownBy(() -> new ChangeSet(List.of(one, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("named twice");
    }

    @Test
    void brokenUnicodeIsRefused() {
        assertThatThrownBy(() -> new FileChange.Create("a", "100644", "\ud800", LineCount.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "C:/x",
                "C:x",
                "a\\b",
                "../x",
                "a/../b",
                "./a",
                "a//b",
                "a/",
                "",
                "a\u0000b",
                "a\nb",
                "a\u202eb",
                ".git/config",
                "x/.GIT/hooks/pre-commit",
                ".g\u200cit/config",
                ".git./config",
                ".git /config",
                "git~1/config",
                ".git::$INDEX_ALLOCATION/config",
                "\uff0egit/config",
                "e\u0301.txt",
                " a",
                "a ",
                "a."
            })
    void aPathThatCouldLeaveTheTreeIsRefused(String path) {
        assertThat(RepoPath.fault(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "src/main/java/A.java",
                ".gitignore",
                ".github/x",
                "é/日本.txt",
                "a b/c-d_e.f",
                "git/x",
                "..a/b"
            })
    void anOrdinaryPathIsAccepted(String path) {
        assertThat(RepoPath.fault(path)).isEmpty();
    }

    @Property
    void noAcceptedPathHasAnEscapingSegment(@ForAll String path) {
        if (RepoPath.fault(path).isEmpty()) {
            assertThat(path.split("/", -1)).doesNotContain("", ".", "..", ".git");
        }
    }
}
