package dev.autopack.executor.server.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class O200kTokenCountTest {
    private final O200kTokenCount tokens = new O200kTokenCount();

    @Test
    void codeCostsAboutATokenAndAHalfForEachOfTheTokenizers() {
        var code = "    for (int i = 0; i < names.size(); i++) { System.out.println(i); }\n";

        assertThat(tokens.of(code.repeat(1000))).isBetween(20_000L, 45_000L);
    }

    @Property(tries = 200)
    void noTextHasMoreTokensThanBytesAndAFrame(@ForAll String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;

        assertThat(tokens.of(text)).isBetween(0L, bytes + 16L);
    }

    @Test
    void textsThatTokenizersHateAreCountedAsWell() {
        assertThat(tokens.of("a".repeat(400_000))).isPositive();
        assertThat(tokens.of(" ".repeat(400_000))).isPositive();
        assertThat(tokens.of("\u4e00".repeat(100_000))).isPositive();
        assertThat(tokens.of("x".repeat(5_000_000))).isEqualTo(5_000_016);
    }

    @Test
    void wordsOfAModelsOwnAreText() {
        assertThat(tokens.of("<|endoftext|>")).isGreaterThan(10);
    }
}
