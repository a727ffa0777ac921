package dev.autopack.executor.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProviderHealthTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Duration ASIDE = Duration.ofMinutes(5);

    private final ProviderHealth health = new ProviderHealth(ASIDE);

    @Test
    void oneFailureDoesNotSetAside() {
        health.failed("a", NOON);

        assertThat(health.usable("a", NOON)).isTrue();
        assertThat(health.begin("a", NOON)).isTrue();
    }

    @Test
    void twoFailuresInARowSetAsideForAWhileAndNobodyElse() {
        health.failed("a", NOON);
        health.failed("a", NOON);

        assertThat(health.usable("a", NOON)).isFalse();
        assertThat(health.begin("a", NOON.plus(ASIDE).minusNanos(1))).isFalse();
        assertThat(health.usable("b", NOON)).isTrue();
        assertThat(health.usable("a", NOON.plus(ASIDE))).isTrue();
    }

    @Test
    void anAnswerBetweenTwoFailuresStartsTheCountAnew() {
        health.failed("a", NOON);
        health.succeeded("a");
        health.failed("a", NOON);

        assertThat(health.usable("a", NOON)).isTrue();
    }

    @Test
    void ofManyCallersOneTriesAgain() {
        setAside();
        var later = NOON.plus(ASIDE);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries =
                    IntStream.range(0, 64)
                            .mapToObj(_ -> callers.submit(() -> health.begin("a", later)))
                            .toList();
            callers.close();

            assertThat(tries.stream().filter(tried -> tried.resultNow())).hasSize(1);
        }
    }

    @Test
    void aFailedTrySetsAsideAgainAndAnAnswerBringsBack() {
        setAside();
        var later = NOON.plus(ASIDE);

        health.begin("a", later);
        health.failed("a", later);

        assertThat(health.usable("a", later)).isFalse();

        health.begin("a", later.plus(ASIDE));
        health.succeeded("a");

        assertThat(health.usable("a", later.plus(ASIDE))).isTrue();
        assertThat(health.begin("a", later.plus(ASIDE))).isTrue();
    }

    @Test
    void aTryThatIsNeverHeardOfAgainDoesNotBlockForEver() {
        setAside();
        health.begin("a", NOON.plus(ASIDE));

        assertThat(health.usable("a", NOON.plus(ASIDE))).isFalse();
        assertThat(health.usable("a", NOON.plus(ASIDE).plus(ASIDE))).isTrue();
    }

    private void setAside() {
        health.failed("a", NOON);
        health.failed("a", NOON);
    }
}
