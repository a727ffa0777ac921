package dev.autopack.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofMillis(250), Duration.ofSeconds(10), 20);

    @Test
    void pauses_double_up_to_a_limit() {
        assertThat(backOff.after(1)).contains(Duration.ofMillis(250));
        assertThat(backOff.after(2)).contains(Duration.ofMillis(500));
        assertThat(backOff.after(6)).contains(Duration.ofSeconds(8));
        assertThat(backOff.after(20)).contains(Duration.ofSeconds(10));
    }

    @Test
    void it_gives_up_at_last() {
        assertThat(backOff.after(21)).isEmpty();
    }
}
