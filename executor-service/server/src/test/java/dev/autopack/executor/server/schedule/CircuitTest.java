package dev.autopack.executor.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.attempt.AttemptOutcome;
import dev.autopack.executor.domain.recovery.Breaker;
import dev.autopack.executor.domain.refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CircuitTest {
    private static final Duration REST = Duration.ofMinutes(5);
    private static final AttemptOutcome LANDED =
            new AttemptOutcome.Settled("SUPPORTED", "COMPLETE");

    private Instant now = Instant.parse("2026-11-21T05:00:00Z");
    private final Circuit circuit = new Circuit(() -> now, new Breaker.Limit(3, REST));

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"SANDBOX_UNAVAILABLE", "NO_MODEL", "MODEL_UNAVAILABLE", "MODEL_RATE_LIMITED"})
    void itRestsWhenThisExecutorCannotWork(Reason own) {
        fail(own, 3);

        assertThat(circuit.allowed(4)).isZero();
        assertThat(circuit.rest()).isEqualTo(REST);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {
                "REPOSITORY_UNAVAILABLE",
                "BASE_BRANCH_MISSING",
                "TEST_COMMAND_NOT_FOUND",
                "TEST_COMMAND_TIMED_OUT",
                "CASSETTE_MISSING_LINE",
                "CASSETTE_BAD_LINE",
                "TESTS_FAILED",
                "EXECUTOR_FAULT"
            })
    void whatOnePlanDidWrongStopsNoOther(Reason ofOnePlan) {
        fail(ofOnePlan, 20);

        assertThat(circuit.allowed(4)).isEqualTo(4);
        assertThat(circuit.rest()).isZero();
    }

    @Test
    void aPlanThatIsWrongNeitherHealsNorBlames() {
        fail(Reason.NO_MODEL, 2);
        fail(Reason.REPOSITORY_UNAVAILABLE, 20);

        assertThat(circuit.allowed(4)).isEqualTo(4);
        fail(Reason.NO_MODEL, 1);
        assertThat(circuit.allowed(4)).isZero();
    }

    @Test
    void aPhaseThatEndsWellEndsTheCount() {
        fail(Reason.NO_MODEL, 2);
        circuit.ended(LANDED);
        fail(Reason.NO_MODEL, 2);

        assertThat(circuit.allowed(4)).isEqualTo(4);
    }

    @Test
    void afterTheRestOnePhaseIsTriedAndItsSuccessClosesIt() {
        open();
        now = now.plus(REST);

        assertThat(circuit.allowed(4)).isEqualTo(1);
        circuit.took(1);
        assertThat(circuit.allowed(4)).isZero();
        circuit.ended(LANDED);

        assertThat(circuit.allowed(4)).isEqualTo(4);
    }

    @Test
    void itRestsAgainWhenThePhaseThatIsTriedFailsTheSameWay() {
        open();
        now = now.plus(REST);
        take();
        fail(Reason.NO_MODEL, 1);

        assertThat(circuit.allowed(4)).isZero();
        assertThat(circuit.rest()).isEqualTo(REST);
    }

    @Test
    void aTryThatTellsNothingIsFollowedByAnother() {
        open();
        now = now.plus(REST);
        take();
        circuit.ended(new AttemptOutcome.Abandoned(Reason.LEASE_LOST));

        assertThat(circuit.allowed(4)).isEqualTo(1);
    }

    @Test
    void askingWithoutGettingAPhaseKeepsThePlaceOfTheTry() {
        open();
        now = now.plus(REST);

        assertThat(circuit.allowed(4)).isEqualTo(1);
        circuit.took(0);

        assertThat(circuit.allowed(4)).isEqualTo(1);
    }

    @Test
    void aMomentBeforeTheEndOfTheRestNothingIsTaken() {
        open();
        now = now.plus(REST).minusNanos(1);

        assertThat(circuit.allowed(4)).isZero();
        assertThat(circuit.rest()).isEqualTo(Duration.ofNanos(1));
    }

    @Test
    void whatWasTakenBeforeTheRestEndsWithoutEffectOnIt() {
        open();
        circuit.ended(LANDED);
        fail(Reason.NO_MODEL, 5);

        assertThat(circuit.rest()).isEqualTo(REST);
    }

    private void open() {
        fail(Reason.NO_MODEL, 3);
        assertThat(circuit.allowed(4)).isZero();
    }

    private void take() {
        assertThat(circuit.allowed(4)).isEqualTo(1);
        circuit.took(1);
    }

    private void fail(Reason reason, int times) {
        for (var time = 0; time < times; time++) {
            circuit.ended(new AttemptOutcome.Failed(reason, "as always"));
        }
    }
}
