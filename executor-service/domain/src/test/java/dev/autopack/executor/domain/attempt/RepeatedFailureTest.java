package dev.autopack.executor.domain.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.diagnosis.Advice;
import dev.autopack.executor.domain.draft.Role;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.lease.Orders;
import dev.autopack.executor.domain.lease.order.PhaseOrder;
import dev.autopack.executor.domain.recovery.Diagnosis;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.verification.TestCommand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What several failures of one phase lead to, with the history that the server gives back. */
class RepeatedFailureTest {
    private static final int MANY = 9;

    @Test
    void aThirdEqualFailureAsksAPersonAndCostsNoFourthDraft() {
        var bench = alwaysFailing();

        runUntilNothingIsQueued(bench);

        assertThat(nexts(bench)).hasSize(3).last().isInstanceOf(Next.AskPerson.class);
        assertThat(drafts(bench)).isEqualTo(3);
        assertThat(bench.control.state()).isEqualTo("APPROVAL_PENDING");
    }

    @Test
    void aThirdUnreadableAnswerGivesUpForNoPersonCanHelp() {
        var bench = new Bench(Orders.order(), MANY, always("no assignment at all"));

        runUntilNothingIsQueued(bench);

        assertThat(nexts(bench)).hasSize(3).last().isInstanceOf(Next.GiveUp.class);
        assertThat(drafts(bench)).isEqualTo(3);
        assertThat(bench.control.state()).isEqualTo("FAILED");
    }

    @Test
    void theSecondEqualFailureAsksAnotherModel() {
        var bench = alwaysFailing();

        runUntilNothingIsQueued(bench);

        assertThat(nexts(bench).subList(0, 2))
                .containsExactly(new Next.Retry(), new Next.OtherModel());
    }

    @Test
    void theSameFailingTestsAreTheSameFailureWhateverTheLogSays() {
        var bench = new Bench(Orders.order(), MANY, always("src/a=good"));
        bench.tests(
                (commit, turn) ->
                        Reports.failing(
                                commit.equals("base") ? List.of() : List.of("a", "b"),
                                "%s turn %d: worker wanders off".formatted(commit, turn)));

        runUntilNothingIsQueued(bench);

        assertThat(prints(bench)).hasSize(3).containsOnly(prints(bench).getFirst());
    }

    @Test
    void otherFailingTestsAreAnotherFailure() {
        var bench = new Bench(Orders.order(), 3, always("src/a=good"));
        bench.tests(
                (commit, _) ->
                        Reports.failing(
                                commit.equals("base") ? List.of() : List.of("of " + commit),
                                "log"));

        runUntilNothingIsQueued(bench);

        assertThat(prints(bench)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void requiredTestsThatDoNotPassAreTheSameFailureWhateverTheLogSays() {
        var bench = new Bench(requiring("the new one"), MANY, always("src/a=good"));
        bench.tests(
                (commit, turn) ->
                        Reports.failing(
                                List.of(), "%s in turn %d says this".formatted(commit, turn)));

        runUntilNothingIsQueued(bench);

        assertThat(bench.control.failures())
                .allSatisfy(failed -> assertThat(failed.reason()).isEqualTo(Reason.TESTS_FAILED));
        assertThat(prints(bench)).hasSize(3).containsOnly(prints(bench).getFirst());
    }

    @Test
    void aHintOfTheDoctorStandsFirstInTheFeedbackAndReachesTheBuilder() {
        var bench = new Bench(Map.of(1, "src/a=bad", 2, "src/a=bad", 3, "src/a=good"));
        bench.model.say(Role.DOCTOR, "write good");
        bench.diagnoses =
                answer -> Optional.of(new Advice(new Diagnosis.Hint("Really: " + answer), 0.9));

        bench.run();
        bench.run();
        var third = bench.run();

        assertThat(bench.control.feedback().getFirst()).doesNotContain("Diagnosis");
        assertThat(bench.control.feedback().getLast())
                .startsWith("Diagnosis: Really: write good\n");
        assertThat(bench.model.requests().getLast().prompt().user()).contains("Really: write good");
        assertThat(third).isEqualTo(new AttemptOutcome.Settled("SUPPORTED", "COMPLETE"));
    }

    @Test
    void theDoctorSeesTheDiffAndTheLogOfWhatFailed() {
        var bench = alwaysFailing();
        bench.model.say(Role.DOCTOR, "?");

        bench.run();
        bench.run();

        assertThat(bench.model.requests().getLast().role()).isEqualTo(Role.DOCTOR);
        assertThat(bench.model.requests().getLast().prompt().user())
                .contains("+src/a: bad")
                .contains("log");
        assertThat(bench.control.outstanding()).isZero();
    }

    @Test
    void aDoctorThatIsAwayHidesNothing() {
        var bench = alwaysFailing();
        bench.model.say(Role.DOCTOR, "!MODEL_UNAVAILABLE");

        bench.run();
        var second = bench.run();

        assertThat(second)
                .isInstanceOfSatisfying(
                        AttemptOutcome.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Reason.TESTS_FAILED));
    }

    @Test
    void aProviderThatIsAwayIsWaitedForAndNotCounted() {
        var bench = new Bench(Orders.order(), 2, Map.of(6, "src/a=bad", 7, "src/a=good"));

        var outcomes = IntStream.rangeClosed(1, 7).mapToObj(_ -> bench.run()).toList();

        assertThat(outcomes.subList(0, 5))
                .containsOnly(
                        new AttemptOutcome.Failed(
                                Reason.MODEL_UNAVAILABLE, "no answer is prepared"));
        assertThat(nexts(bench).subList(0, 5)).containsOnly(new Next.Retry());
        assertThat(outcomes.getLast())
                .isEqualTo(new AttemptOutcome.Settled("SUPPORTED", "COMPLETE"));
        assertThat(bench.model.asked()).doesNotContain(Role.DOCTOR);
    }

    private static Bench alwaysFailing() {
        return new Bench(Orders.order(), MANY, always("src/a=bad"));
    }

    private static Map<Integer, String> always(String answer) {
        return IntStream.rangeClosed(1, MANY)
                .boxed()
                .collect(Collectors.toMap(each -> each, _ -> answer));
    }

    private static void runUntilNothingIsQueued(Bench bench) {
        for (var attempt = 0; attempt < MANY && bench.control.state().equals("QUEUED"); attempt++) {
            bench.run();
        }
    }

    private static List<Next> nexts(Bench bench) {
        return bench.control.failures().stream().map(FailedAttempt::next).toList();
    }

    private static List<String> prints(Bench bench) {
        return bench.control.failures().stream().map(FailedAttempt::fingerprint).toList();
    }

    private static long drafts(Bench bench) {
        return bench.model.asked().stream().filter(Role.BUILDER::equals).count();
    }

    private static PhaseOrder requiring(String test) {
        var order = Orders.order();
        var command =
                new TestCommand(
                        List.of("run-tests"), "", Duration.ofSeconds(60), List.of(), List.of(test));
        return new PhaseOrder(
                order.text(),
                order.paths(),
                order.deliverables(),
                Optional.of(command),
                order.allowances(),
                order.builderMode());
    }
}
