package dev.autopack.executor.domain.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.refusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * A phase that fails again and again, in whatever way, comes to an end without going in circles.
 */
class RecoverPropertyTest {
    private static final List<Reason> COUNTED =
            List.of(Reason.values()).stream()
                    .filter(reason -> reason.effect() == Reason.Effect.RETRY)
                    .toList();

    @Property(tries = 500)
    void noFailureCostsAFourthCall(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 3) Integer> failures,
            @ForAll @IntRange(max = 100) int reason,
            @ForAll @DoubleRange(max = 1) double funds) {
        var past = Past.empty();
        var calls = new ArrayList<String>();
        for (var failure : failures) {
            var kind = COUNTED.get((reason + failure) % COUNTED.size());
            calls.add(kind.name());
            var next = Recover.decide(situation(past, kind, funds, 100));
            if (next instanceof Next.AskPerson || next instanceof Next.GiveUp) {
                break;
            }
            past.failed(kind, "failure", next);
        }

        assertThat(calls)
                .allSatisfy(call -> assertThat(calls).filteredOn(call::equals).hasSizeLessThan(4));
    }

    @Property(tries = 300)
    void attemptsAreNeverExceededAndStepsNeverGoDown(
            @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 9) Integer> details,
            @ForAll @IntRange(min = 1, max = 8) int attemptsMax) {
        var past = Past.empty();
        var step = Step.of(past.attempts());
        for (var detail : details) {
            var situation = situation(past, Reason.TESTS_FAILED, 1, attemptsMax);
            var next = Recover.decide(situation);
            assertThat(past.attempts()).hasSizeLessThan(attemptsMax);
            if (next instanceof Next.AskPerson || next instanceof Next.GiveUp) {
                return;
            }
            past.failed(Reason.TESTS_FAILED, "failure of " + (char) ('a' + detail), next);
            assertThat(Step.of(past.attempts())).isGreaterThan(step);
            step = Step.of(past.attempts());
        }
    }

    private static Situation situation(Past past, Reason reason, double funds, int attemptsMax) {
        return new Situation(
                Failure.of(reason, "failure"),
                past.attempts(),
                attemptsMax,
                funds,
                8_000,
                Optional.empty());
    }
}
