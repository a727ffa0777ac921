package dev.autopack.api.domain.phase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.autopack.api.domain.phase.terms.PhaseKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which phases, their kind and their failures are known. */
class PhaseWordsTest {
    @ParameterizedTest
    @CsvSource({
        "TESTS_FAILED, ATTEMPT, false",
        "QUESTION_REJECTED, ATTEMPT, false",
        "MODEL_UNAVAILABLE, ATTEMPT, true",
        "MODEL_RATE_LIMITED, ATTEMPT, true",
        "REPOSITORY_UNAVAILABLE, ENVIRONMENT, false",
        "SANDBOX_UNAVAILABLE, ENVIRONMENT, false",
        "BUDGET_SPENT, BUDGET, false",
        "DURATION_EXCEEDED, BUDGET, false",
        "APPROVAL_REJECTED, POLICY, false",
        "APPROVAL_EXPIRED, POLICY, false"
    })
    void aReasonTellsWhatTryingAgainCouldChange(
            String word, FailureReason.Kind kind, boolean waits) {
        var reason = new FailureReason(word);

        assertThat(reason.kind()).isEqualTo(kind);
        assertThat(reason.isWait()).isEqualTo(waits);
        assertThat(reason).hasToString(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tests_failed", "_TESTS", "TESTS FAILED", "TESTS1"})
    void whatIsNoWordInCapitalsIsNoReason(String word) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureReason(word));
    }

    @Test
    void aReasonHasAtMostSixtyLettersAndAPhaseIdTwiceAsManyAndEight() {
        assertThat(new FailureReason("A".repeat(60)).word()).hasSize(60);
        assertThatIllegalArgumentException().isThrownBy(() -> new FailureReason("A".repeat(61)));
        assertThat(new PhaseId("x".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException().isThrownBy(() -> new PhaseId("x".repeat(129)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PhaseId(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'', medium",
        "' Simple ', low",
        "LOW, low",
        "trivial, low",
        "easy, low",
        "High, high",
        "complex, high",
        "difficult, high",
        "hard, high",
        "whatever, medium"
    })
    void theSizeOfAPhaseIsOneOfThree(String complexity, String size) {
        assertThat(new PhaseKind("", complexity, "").size()).isEqualTo(size);
    }

    @Test
    void aKindThatIsNotToldIsAnOrdinaryOne() {
        var told = new PhaseKind(" Security ", "", " Fast ");
        var untold = new PhaseKind(" ", "", " ");

        assertThat(told.category()).isEqualTo("security");
        assertThat(told.mode()).isEqualTo("fast");
        assertThat(untold.category()).isEqualTo("general");
        assertThat(untold.mode()).isEqualTo("default");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1, false",
        "1, -1, 1, false",
        "1, 0, 0, false",
        "3, 2, 1, false",
        "1, 0, 1, true",
        "3, 1, 1, true"
    })
    void attemptsAreCountedWithinTheirMaximum(int number, int failed, int max, boolean valid) {
        if (valid) {
            var attempts = new Attempts(number, failed, max, true);
            assertThat(attempts.exhausted()).isEqualTo(failed == max);
            assertThat(attempts.pass()).isEqualTo(new Attempts(number + 1, failed, max, false));
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Attempts(number, failed, max, true));
        }
    }
}
