package dev.autopack.executor.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The vectors were computed by another program (Python's json and hashlib). */
class ChangeHashTest {
    private static final ChangeSet THREE =
            ChangeSet.of(
                    List.of(
                            new FileChange.Delete(new RepoPath("\u00e4/z.txt")),
                            new FileChange.Modify(
                                    new RepoPath("bin/run \"x\".sh"), FileMode.EXECUTABLE, ""),
                            new FileChange.Create(
                                    new RepoPath("a.txt"), FileMode.REGULAR, "hello\n")));

    @Test
    void theHashOfNothingIsKnown() {
        assertThat(ChangeHash.of(ChangeSet.of(List.of())).hex())
                .isEqualTo("1c7b0be7cfcb529d61df7c7b50baa91e6919dcf0eba40e68669653ab2880c711");
    }

    @Test
    void theHashOfOneChangeOfEachKindIsKnown() {
        assertThat(ChangeHash.of(THREE).hex())
                .isEqualTo("f353c41a7dc5eb8989d4cf0b52b97db2b8f3c452cb7d4b7b936a63522eae4a24");
    }

    @Test
    void membersAreSortedAndStringsEscapedAsRfc8785Says() {
        assertThat(ChangeHash.canonical(THREE))
                .startsWith("{\"changes\":[{\"content_sha256\":\"5891b5b522d5df08")
                .contains("\"path\":\"bin/run \\\"x\\\".sh\"")
                .endsWith(
                        "{\"content_sha256\":null,\"kind\":\"delete\",\"mode\":null,\"path\":\"\u00e4/z.txt\"}]}");
    }

    @Test
    void aHashIsSixtyFourHexDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChangeHash("ABC"));
    }
}
