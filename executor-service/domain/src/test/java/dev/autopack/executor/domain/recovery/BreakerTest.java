package dev.autopack.executor.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autopack.executor.domain.refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerTest {
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(300);
    private static final Breaker.Limit LIMIT = Breaker.Limit.USUAL;

    // C3: closed after 3 failures; O: open; H1: half open with 1 taken; the last number: trips
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "C0/0, REPOSITORY_UNAVAILABLE, C1/0",
        "C3/0, MODEL_RATE_LIMITED, C4/0",
        "C4/0, MODEL_UNAVAILABLE, O/1",
        "C4/2, SANDBOX_UNAVAILABLE, O/3",
        "C4/1, TESTS_FAILED, C0/1",
        "C4/1, LEASE_LOST, C4/1",
        "C4/1, success, C0/1",
        "C4/1, time, C4/1",
        "C4/1, take, C4/1",
        "O/1, REPOSITORY_UNAVAILABLE, O/1",
        "O/1, TESTS_FAILED, O/1",
        "O/1, INTERRUPTED, O/1",
        "O/1, success, O/1",
        "O/1, take, O/1",
        "O/1, time, H0/1",
        "H0/1, take, H1/1",
        "H1/1, time, H1/1",
        "H1/1, success, C0/1",
        "H1/1, TESTS_FAILED, C0/1",
        "H1/1, REPOSITORY_UNAVAILABLE, O/2",
        "H1/1, LEASE_LOST, H0/1",
        "H0/1, LEASE_LOST, H0/1",
    })
    void movesByTheTable(String before, String event, String after) {
        assertThat(moved(state(before), event)).isEqualTo(state(after));
    }

    @ParameterizedTest
    @CsvSource({"C0/0, 3, 3", "C4/0, 3, 3", "O/1, 3, 0", "H0/1, 3, 1", "H0/1, 0, 0", "H1/1, 3, 0"})
    void allowsAllNoneOrOne(String state, int wanted, int allowed) {
        assertThat(state(state).allowed(wanted)).isEqualTo(allowed);
    }

    @Test
    void fiveFailuresInARowRestForThreeHundredSeconds() {
        var breaker = Breaker.closed(LIMIT);
        for (var phase = 0; phase < 5; phase++) {
            assertThat(breaker.allowed(2)).isEqualTo(2);
            breaker = breaker.after(Reason.SANDBOX_UNAVAILABLE, NOW);
        }

        assertThat(breaker)
                .isInstanceOfSatisfying(
                        Breaker.Open.class,
                        open -> {
                            assertThat(open.remaining(NOW)).isEqualTo(Duration.ofSeconds(300));
                            assertThat(open.remaining(LATER.plusSeconds(9))).isZero();
                        });
        assertThat(breaker.at(LATER.minusMillis(1)).allowed(2)).isZero();
        assertThat(breaker.at(LATER).allowed(2)).isEqualTo(1);
    }

    @Test
    void aLimitIsSensible() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Breaker.Limit(0, Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Breaker.Limit(1, Duration.ofSeconds(-1)));
        assertThat(new Breaker.Limit(1, Duration.ZERO).failures()).isEqualTo(1);
    }

    private static Breaker moved(Breaker breaker, String event) {
        return switch (event) {
            case "success" -> breaker.succeeded();
            case "time" -> breaker.at(LATER);
            case "take" -> breaker.took(1);
            default -> breaker.after(Reason.valueOf(event), NOW);
        };
    }

    private static Breaker state(String text) {
        var parts = text.substring(1).split("/", 2);
        var count = parts[0].isEmpty() ? 0 : Integer.parseInt(parts[0]);
        var trips = Integer.parseInt(parts[1]);
        return switch (text.charAt(0)) {
            case 'C' -> new Breaker.Closed(LIMIT, count, trips);
            case 'O' -> new Breaker.Open(LIMIT, LATER, trips);
            default -> new Breaker.HalfOpen(LIMIT, count, trips);
        };
    }
}
