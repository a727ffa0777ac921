package dev.autopack.executor.server.remote.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WireTextTest {
    @Test
    void halvesOfPairsAndNulsAreReplacedSoThatTheTextCanBeStored() {
        assertThat(WireText.head("a\ud83d b\ude00 c\0", 100)).isEqualTo("a\ufffd b\ufffd c\ufffd");
        assertThat(WireText.head("whole \ud83d\ude00", 100)).isEqualTo("whole \ud83d\ude00");
    }

    @Test
    void aCutThroughAPairLeavesNoHalf() {
        assertThat(WireText.head("ab\ud83d\ude00", 3)).isEqualTo("ab\ufffd");
        assertThat(WireText.tail("\ud83d\ude00ab", 3)).isEqualTo("\ufffdab");
    }
}
