package dev.autopack.executor.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
    @Test
    void changesAreSortedByPathWhateverTheirOrder() {
        var set = ChangeSet.of(List.of(create("b"), create("C/x"), new FileChange.Delete(at("a"))));

        assertThat(set.paths()).containsExactly(at("C/x"), at("a"), at("b"));
    }

    @Test
    void aPathIsNamedOnceWhateverItsCase() {
        assertInvalid("named twice", create("src/A"), create("src/a"));
        assertInvalid("named twice", create("x"), new FileChange.Delete(at("x")));
        assertInvalid("named twice", create("\u00c4"), create("a\u0308"));
    }

    @Test
    void aFileIsNoFolder() {
        assertInvalid("'a/B' is a file and cannot hold 'A/b/c'", create("a/B"), create("A/b/c"));
    }

    @Test
    void aDeletedFileMayBecomeAFolder() {
        var set = ChangeSet.of(List.of(new FileChange.Delete(at("a")), create("a/b")));

        assertThat(set.paths()).hasSize(2);
    }

    @Test
    void filesAndBytesAreBounded() {
        var many = IntStream.rangeClosed(0, ChangeSet.FILES_MAX).mapToObj(i -> create("f" + i));
        var half = "\u00e4".repeat((int) ChangeSet.BYTES_MAX / 4 + 1);

        assertInvalid("501 files", many.toArray(FileChange[]::new));
        assertInvalid("bytes", create("a", half), create("b", half));
    }

    @Test
    void contentThatGitWouldNotGiveBackAsItIsDoesNotExist() {
        assertThatExceptionOfType(InvalidChange.class).isThrownBy(() -> create("a", "\ud800"));
        assertThatExceptionOfType(InvalidChange.class).isThrownBy(() -> create("a", "x\0"));
    }

    private static void assertInvalid(String message, FileChange... changes) {
        assertThatExceptionOfType(InvalidChange.class)
                .isThrownBy(() -> ChangeSet.of(List.of(changes)))
                .withMessageContaining(message);
    }

    private static FileChange create(String path) {
        return create(path, "");
    }

    private static FileChange create(String path, String content) {
        return new FileChange.Create(at(path), FileMode.REGULAR, content);
    }

    private static RepoPath at(String path) {
        return new RepoPath(path);
    }
}
