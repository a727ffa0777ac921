package dev.autopack.executor.server.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.server.llm.wire.Fault;
import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatienceTest {
    private static final Fault LIMITED = Fault.of(Fault.Kind.RATE_LIMITED, "slow down");
    private static final Fault AWAY = Fault.of(Fault.Kind.AWAY, "away");
    private static final Duration LONG = Duration.ofDays(1);

    @Property
    void aWaitForALimitDoublesUpToFiveMinutesWithJitter(
            @ForAll @DoubleRange(max = 1) double random, @ForAll @IntRange(max = 9) int before) {
        var patience = new Patience(new Patience.Bounds(3, 10, LONG), () -> random);
        for (var count = 0; count < before; count++) {
            patience.before(LIMITED);
        }

        var wait = patience.before(LIMITED).toMillis();

        var middle = Math.min(60_000L << before, 300_000);
        assertThat(wait).isBetween(middle / 2, middle * 3 / 2);
    }

    @Property
    void aWaitForAProviderGrowsByFiveSecondsUpToThirtyWithJitter(
            @ForAll @DoubleRange(max = 1) double random, @ForAll @IntRange(max = 9) int before) {
        var patience = new Patience(new Patience.Bounds(10, 4, LONG), () -> random);
        for (var count = 0; count < before; count++) {
            patience.before(AWAY);
        }

        var wait = patience.before(AWAY).toMillis();

        var middle = Math.min(5_000L * (before + 1), 30_000);
        assertThat(wait).isBetween(middle / 2, middle * 3 / 2);
    }

    @Property
    void allWaitsTogetherAreBounded(
            @ForAll @DoubleRange(max = 1) double random,
            @ForAll @IntRange(max = 3600) int seconds) {
        var most = Duration.ofSeconds(seconds);
        var patience = new Patience(new Patience.Bounds(100, 100, most), () -> random);
        var waited = Duration.ZERO;

        try {
            for (var count = 0; count < 200; count++) {
                waited = waited.plus(patience.before(count % 3 == 0 ? AWAY : LIMITED));
            }
        } catch (Refusal over) {
            assertThat(over.reason()).isIn(Reason.MODEL_UNAVAILABLE, Reason.MODEL_RATE_LIMITED);
        }

        assertThat(waited).isLessThanOrEqualTo(most);
    }

    @Test
    void whatTheProviderAsksForIsKeptToTheSecond() {
        var patience = new Patience(new Patience.Bounds(3, 4, LONG), () -> 0.9);
        var asked = new Fault(Fault.Kind.RATE_LIMITED, "", Optional.of(Duration.ofSeconds(17)));

        assertThat(patience.before(asked)).isEqualTo(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AWAY", "RATE_LIMITED"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherFaultIsTriedAgain(Fault.Kind kind) {
        var patience = new Patience(new Patience.Bounds(3, 4, LONG), () -> 0.5);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> patience.before(Fault.of(kind, "why")))
                .withMessage("why");
    }
}
