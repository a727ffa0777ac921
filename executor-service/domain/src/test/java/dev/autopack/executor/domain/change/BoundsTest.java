package dev.autopack.executor.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What just fits is taken; one more is not. */
class BoundsTest {
    @Test
    void asManyFilesAsAreAllowed() {
        var files =
                IntStream.range(0, ChangeSet.FILES_MAX)
                        .mapToObj(at -> create("f" + at, ""))
                        .toList();

        assertThat(ChangeSet.of(files).paths()).hasSize(ChangeSet.FILES_MAX);
    }

    @Test
    void asManyBytesAsAreAllowed() {
        var half = "x".repeat((int) ChangeSet.BYTES_MAX / 2);

        assertThatCode(() -> ChangeSet.of(List.of(create("a", half), modify("b", half))))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> ChangeSet.of(List.of(create("a", half), modify("b", half + "x"))))
                .withMessageContaining("bytes");
    }

    @Test
    void aPathAsLongAsAllowed() {
        var longest = ("d".repeat(127) + "/").repeat(23) + "x".repeat(128);

        assertThat(new RepoPath(longest).value()).hasSize(3072);
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> new RepoPath(longest + "x"))
                .withMessageContaining("longer than 3072 bytes");
    }

    @Test
    void aPathAsDeepAsAllowed() {
        var deepest = "d/".repeat(199) + "x";

        assertThat(new RepoPath(deepest).segments()).hasSize(200);
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> new RepoPath("d/" + deepest))
                .withMessageContaining("more than 200 segments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\a", "a\\b"})
    void aBackslashIsNowhereAllowed(String path) {
        assertThatExceptionOfType(InvalidChange.class).isThrownBy(() -> new RepoPath(path));
    }

    @Test
    void aNulAtTheVeryBeginningIsFound() {
        assertThatExceptionOfType(InvalidChange.class).isThrownBy(() -> create("a", "\0x"));
    }

    @Test
    void aChangeIsEmptyWhenItHasNoFile() {
        assertThat(ChangeSet.of(List.of()).isEmpty()).isTrue();
        assertThat(ChangeSet.of(List.of(create("a", ""))).isEmpty()).isFalse();
    }

    private static FileChange create(String path, String content) {
        return new FileChange.Create(new RepoPath(path), FileMode.REGULAR, content);
    }

    private static FileChange modify(String path, String content) {
        return new FileChange.Modify(new RepoPath(path), FileMode.REGULAR, content);
    }
}
