package dev.autopack.api.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which paths an entry of a plan means. */
class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "config/**, config/a/b, true",
        "config/**, config, false",
        "config/, config, true",
        "config/, config/a, true",
        "config/, configs/a, false",
        "config/, src/config/a, false",
        "src/config/, src/config/a, true",
        "src/config/, x/src/config/a, false",
        "*.pem, a/b/c.pem, true",
        "*.pem, c.pem/inside, true",
        "*.pem, c.pems, false",
        "src/*.pem, src/c.pem, true",
        "src/*.pem, src/a/c.pem, false",
        "src/**/c.pem, src/c.pem, true",
        "src/**/c.pem, src/a/b/c.pem, true",
        "src/**/c.pem, src/a/xc.pem, false",
        "**/c.pem, c.pem, true",
        "src/**.pem, src/a/c.pem, true",
        "a?c/x, abc/x, true",
        "a?c/x, ac/x, false",
        "a?c/x, a/c/x, false",
        "a?c, a😀c, true",
        "a😀c, a😀c, true",
        "a😀c, a😁c, false",
        "SRC/Key, src/kEY, true",
        "' ./src\\key ', src/key, true",
        "a.c, abc, false",
        "a[b]c, a[b]c/d, true",
        "(a|b), a, false"
    })
    void aPatternMeansThesePaths(String pattern, String path, boolean meant) {
        assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(meant);
    }

    @Test
    void aPatternOfManyStarsComesToAnEnd() {
        var hostile = PathPattern.of("**/a/".repeat(40) + "*".repeat(40) + "?x");

        assertThat(hostile.matches("a/".repeat(2000))).isFalse();
        assertThat(hostile.matches("a/".repeat(2000) + "yx")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "src/, src/a, true",
        "src/, src, false",
        "src/, srcs/a, false",
        "src, src, true",
        "src, src/a, false",
        "././src\\, src/a, true"
    })
    void anEntryOfAScopeIsAFolderOrOnePath(String entry, String path, boolean covered) {
        assertThat(PathEntries.of(List.of(entry)).cover(path)).isEqualTo(covered);
    }

    @Test
    void entriesThatNameNothingAreNone() {
        assertThat(PathEntries.of(List.of(" ", "./")).isEmpty()).isTrue();
        assertThat(PathEntries.of(List.of(" ", "src")).entries()).containsExactly("src");
    }
}
