package dev.autopack.executor.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void anAnswerIsKeptAndNoneIsAskedForAgainAfterAPause() {
        var answers = new ArrayDeque<>(List.of(Optional.<String>empty(), Optional.of("found")));
        var clock = new AtomicLong();
        var once = new Once<>(answers::remove, clock::get);

        assertThat(once.get()).isEmpty();
        assertThat(once.get()).isEmpty();
        clock.addAndGet(Duration.ofSeconds(30).toNanos());

        assertThat(once.get()).contains("found");
        clock.addAndGet(Duration.ofDays(1).toNanos());
        assertThat(once.get()).contains("found");
    }
}
