package dev.autopack.executor.domain.recovery;

import static dev.autopack.executor.domain.refusal.Reason.DRAFT_TRUNCATED;
import static dev.autopack.executor.domain.refusal.Reason.MODEL_UNAVAILABLE;
import static dev.autopack.executor.domain.refusal.Reason.TESTS_FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {
    @Test
    void eachCountedFailureIsAStepAndAnotherModelOneMore() {
        var past = Past.empty();
        assertThat(Step.of(past.attempts())).isZero();

        past.failed(TESTS_FAILED, "a");
        assertThat(Step.of(past.attempts())).isEqualTo(1);

        past.failed(MODEL_UNAVAILABLE, "busy");
        assertThat(Step.of(past.attempts())).isEqualTo(1);

        past.failed(TESTS_FAILED, "a", new Next.OtherModel());
        assertThat(Step.of(past.attempts())).isEqualTo(3);

        past.failed(TESTS_FAILED, "b", new Next.Replan("x"));
        assertThat(Step.of(past.attempts())).isEqualTo(4);
    }

    @Test
    void aLargerRoomStaysForTheRestOfThePhase() {
        var past = Past.empty().failed(DRAFT_TRUNCATED, "a", new Next.LargerBudget(10_000));

        assertThat(AnswerRoom.of(List.of(), 8_000)).isEqualTo(8_000);
        assertThat(AnswerRoom.of(Past.empty().failed(TESTS_FAILED, "b").attempts(), 8_000))
                .isEqualTo(8_000);
        assertThat(AnswerRoom.of(past.attempts(), 8_000)).isEqualTo(10_000);
        assertThat(AnswerRoom.of(past.failed(TESTS_FAILED, "b").attempts(), 8_000))
                .isEqualTo(10_000);
        assertThat(AnswerRoom.of(past.attempts(), 16_000)).isEqualTo(20_000);
        assertThat(AnswerRoom.of(past.attempts(), 80_000)).isEqualTo(80_000);
    }
}
