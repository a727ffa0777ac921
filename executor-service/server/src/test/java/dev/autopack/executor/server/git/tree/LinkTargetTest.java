package dev.autopack.executor.server.git.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTargetTest {
    @ParameterizedTest
    @CsvSource({"a,b", "a/b,../c", "a/b/c,../../d/e", "a,./b", "a/b,c"})
    void aTargetInsideOfTheTreeIsAccepted(String link, String target) {
        assertThat(LinkTarget.staysInside(link, target)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "a,/etc/passwd",
        "a,../b",
        "a/b,../../c",
        "a/b,c/../../..",
        "a/b,../x/..",
        "a,.git/config",
        "a/b,../.GIT/hooks",
        "a,''",
        "a,..\\b"
    })
    void aTargetThatMayLeaveTheTreeIsNot(String link, String target) {
        assertThat(LinkTarget.staysInside(link, target)).isFalse();
    }
}
