package dev.autopack.api.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TestFactsTest {
    private static final TestFacts.Delta SOME =
            new TestFacts.Delta(
                    List.of("a"),
                    List.of("b"),
                    List.of("c"),
                    List.of("d"),
                    List.of("e"),
                    List.of("f"));

    @Test
    void whatIsKeptIsReadAsItWas() {
        var facts = facts(new TestFacts.Compared(SOME, SOME));

        assertThat(TestFacts.of(new Content(facts.content()))).isEqualTo(facts);
    }

    @Test
    void evidenceOfAChangeThatLeavesTestsAloneSaysNothingOfOldTests() {
        var facts = facts(new TestFacts.Compared(SOME, TestFacts.Delta.NONE));

        assertThat(facts.content().keySet()).noneMatch(key -> key.startsWith("old_tests"));
        assertThat(TestFacts.of(new Content(facts.content()))).isEqualTo(facts);
    }

    private static TestFacts facts(TestFacts.Compared compared) {
        return new TestFacts("c".repeat(40), TestFacts.Status.FAILED, true, 6, true, compared);
    }
}
