package dev.autopack.api.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a path is refused, how long it may be, and how it is shown. */
class RepoPathTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\\a, has a character that is not allowed",
                "e\u0301, is not in composed Unicode form",
                "/a, is absolute",
                "z:, is absolute",
                "a//b, is not in canonical form",
                "a/../b, is not in canonical form",
                "a/.git/b, reaches into git's own folder",
                ".git:x, reaches into git's own folder",
                "GIT~12, reaches into git's own folder",
                "a/ b, has a segment with a dot or blank at its edge",
                "a./b, has a segment with a dot or blank at its edge"
            })
    void aRefusedPathIsToldWhy(String path, String why) {
        assertThat(RepoPath.fault(path)).hasValue(why);
    }

    @ParameterizedTest
    @CsvSource({"x, 255, true", "x, 256, false", "é, 127, true", "é, 128, false"})
    void aSegmentIsAtMostAsLongAsFileSystemsAllow(String letter, int times, boolean valid) {
        var fault = RepoPath.fault("a/" + letter.repeat(times));

        assertThat(fault.isEmpty()).isEqualTo(valid);
        assertThat(fault.orElse("has a segment longer than 255 bytes"))
                .isEqualTo("has a segment longer than 255 bytes");
    }

    @Test
    void aPathHasAtMostThreeThousandAndSeventyTwoBytes() {
        var longest = ("x".repeat(127) + "/").repeat(23) + "x".repeat(128);

        assertThat(longest).hasSize(3072);
        assertThat(RepoPath.fault(longest)).isEmpty();
        assertThat(RepoPath.fault("x" + longest)).hasValue("is longer than 3072 bytes");
    }

    @Test
    void aPathHasAtMostTwoHundredSegments() {
        var deepest = "x/".repeat(199) + "x";

        assertThat(RepoPath.fault(deepest)).isEmpty();
        assertThat(RepoPath.fault("x/" + deepest)).hasValue("has more than 200 segments");
    }

    @ParameterizedTest
    @CsvSource({"A, a", "É, e\u0301", "ſ, S", "σ, ς"})
    void namesThatOneFileSystemTakesForTheSameMeet(String one, String other) {
        assertThat(RepoPath.folded(one)).isEqualTo(RepoPath.folded(other));
        assertThat(RepoPath.folded(one)).isNotEqualTo(RepoPath.folded("b"));
    }

    @Test
    void aPathIsShownWithoutWhatHidesOrMovesTheCursorAndNotEndlessly() {
        assertThat(RepoPath.shown("a\u202eb\nc/é")).isEqualTo("a\\u{202e}b\\u{a}c/é");
        assertThat(RepoPath.shown("x".repeat(301))).isEqualTo("x".repeat(300));
    }

    @Test
    void linesOfAllFilesAddUp() {
        var facts =
                new ChangeFacts(
                        List.of(
                                new FileFact.Deleted("b", new LineCount(0, 30)),
                                new FileFact.Deleted("a", new LineCount(10, 2))));

        assertThat(facts.lines()).isEqualTo(new LineCount(10, 32));
        assertThat(facts.lines().changed()).isEqualTo(42);
        assertThat(facts.lines().netDeletion()).isEqualTo(22);
        assertThat(new LineCount(3, 1).netDeletion()).isZero();
        assertThat(facts.paths()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1"})
    void noLineIsCountedBackwards(long added, long removed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new LineCount(added, removed));
    }
}
