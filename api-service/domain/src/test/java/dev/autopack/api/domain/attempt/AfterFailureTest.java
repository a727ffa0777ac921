package dev.autopack.api.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.attempt.AfterFailure.Before;
import dev.autopack.api.domain.attempt.AfterFailure.Course;
import dev.autopack.api.domain.attempt.AfterFailure.Revisions;
import dev.autopack.api.domain.history.Aftermath;
import dev.autopack.api.domain.history.NextStep;
import dev.autopack.api.domain.history.NextStep.Kind;
import dev.autopack.api.domain.history.PastAttempt;
import dev.autopack.api.domain.phase.FailureReason;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AfterFailureTest {
    private static final Revisions UNREVISED = new Revisions(0, 0);

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RETRY", "LARGER_BUDGET", "OTHER_MODEL"})
    void aFirstFailureIsTriedAgain(Kind kind) {
        assertThat(AfterFailure.of(failed("TESTS_FAILED", kind), before()))
                .isEqualTo(new Course.Again());
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"RETRY", "LARGER_BUDGET", "OTHER_MODEL", "REPLAN"})
    void theSameFailureAThirdTimeIsNeverTriedAFourth(Kind kind) {
        var course =
                AfterFailure.of(
                        failed("TESTS_FAILED", kind), before(past("a"), past("b"), past("a")));

        assertThat(course).isEqualTo(new Course.Stop(FailureReason.REPEATED_FAILURE));
    }

    @Test
    void aPersonIsAskedEvenAboutARepeatedFailure() {
        var course =
                AfterFailure.of(
                        failed("TESTS_FAILED", Kind.ASK_PERSON), before(past("a"), past("a")));

        assertThat(course).isEqualTo(new Course.Ask("words"));
    }

    @Test
    void failuresWithoutAFingerprintAreNotTheSame() {
        var failed =
                new Failed(new FailureReason("TESTS_FAILED"), "", Aftermath.of("", NextStep.RETRY));

        assertThat(AfterFailure.of(failed, before(past(""), past(""), past(""))))
                .isEqualTo(new Course.Again());
    }

    @Test
    void attemptsThatDoNotCountRepeatNothing() {
        assertThat(
                        AfterFailure.of(
                                failed("TESTS_FAILED", Kind.RETRY),
                                before(uncounted("a"), uncounted("a"))))
                .isEqualTo(new Course.Again());
    }

    @Test
    void whoeverGivesUpIsBelieved() {
        assertThat(AfterFailure.of(failed("TESTS_FAILED", Kind.GIVE_UP), before()))
                .isEqualTo(new Course.Stop(new FailureReason("TESTS_FAILED")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, true", "0, 4, true", "1, 1, false", "0, 5, false"})
    void otherWordsAreFoundOnceForAPhaseAndFiveTimesForARun(int phase, int run, boolean left) {
        var before = new Before(List.of(), new Revisions(phase, run), true);

        assertThat(AfterFailure.of(failed("TESTS_FAILED", Kind.REPLAN), before))
                .isEqualTo(left ? new Course.Revise("words") : new Course.Again());
    }

    @Test
    void withoutMoneyForACallThereIsNone() {
        var before = new Before(List.of(), UNREVISED, false);

        assertThat(AfterFailure.of(failed("TESTS_FAILED", Kind.RETRY), before))
                .isEqualTo(new Course.Stop(FailureReason.BUDGET_SPENT));
    }

    @ParameterizedTest
    @CsvSource({"0, 5", "1, 10", "2, 15", "3, 20", "9, 20"})
    void aModelThatIsAwayIsWaitedForLongerEachTime(int waits, int seconds) {
        var before = new Before(Collections.nCopies(waits, uncounted("a")), UNREVISED, true);

        assertThat(AfterFailure.of(failed("MODEL_UNAVAILABLE", Kind.RETRY), before))
                .isEqualTo(new Course.Wait(Duration.ofSeconds(seconds)));
    }

    @Test
    void aModelThatStaysAwayIsNotWaitedForWithoutEnd() {
        var before = new Before(Collections.nCopies(10, uncounted("a")), UNREVISED, true);

        assertThat(AfterFailure.of(failed("MODEL_RATE_LIMITED", Kind.RETRY), before))
                .isEqualTo(new Course.Stop(new FailureReason("MODEL_RATE_LIMITED")));
    }

    @Test
    void anotherFailureInBetweenBeginsTheWaitingAnew() {
        var past =
                Stream.concat(
                        Collections.nCopies(10, uncounted("a")).stream(), Stream.of(past("b")));
        var before = new Before(past.toList(), UNREVISED, true);

        assertThat(AfterFailure.of(failed("MODEL_UNAVAILABLE", Kind.RETRY), before))
                .isEqualTo(new Course.Wait(Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NO_MODEL",
                "CASSETTE_MISSING_LINE",
                "CASSETTE_BAD_LINE",
                "SANDBOX_UNAVAILABLE",
                "BUDGET_SPENT"
            })
    void noProposalHelpsWhereNoAttemptCould(String reason) {
        for (var kind : Kind.values()) {
            assertThat(AfterFailure.of(failed(reason, kind), before()))
                    .isEqualTo(new Course.Stop(new FailureReason(reason)));
        }
    }

    private static Failed failed(String reason, Kind kind) {
        var next = new NextStep(kind, OptionalLong.empty(), "words");
        return new Failed(new FailureReason(reason), "", Aftermath.of("a", next));
    }

    private static Before before(PastAttempt... past) {
        return new Before(List.of(past), UNREVISED, true);
    }

    private static PastAttempt past(String fingerprint) {
        return new PastAttempt(
                1, "TESTS_FAILED", "", Aftermath.of(fingerprint, NextStep.RETRY), Optional.empty());
    }

    private static PastAttempt uncounted(String fingerprint) {
        return new PastAttempt(
                1,
                "MODEL_UNAVAILABLE",
                "",
                Aftermath.of(fingerprint, NextStep.RETRY).uncounted(),
                Optional.empty());
    }
}
