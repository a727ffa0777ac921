package dev.autopack.executor.domain.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptIdTest {
    @Test
    void anAttemptHasARefOfItsOwn() {
        var attempt = new AttemptId(new RunId("shop-1"), new PhaseId("F1.1"), 2);

        assertThat(attempt.ref()).isEqualTo("refs/autopack/attempts/shop-1/F1.1/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a..b", "a/b", "-x", "x.lock", "x.", "a b", "a\n", "~"})
    void aNameThatGitOrAFileSystemWouldReadOtherwiseDoesNotExist(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RunId(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new PhaseId(name));
    }

    @Test
    void attemptsCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AttemptId(new RunId("r"), new PhaseId("p"), 0));
    }
}
