package dev.autopack.api.domain.phase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.phase.terms.PhaseCaps;
import dev.autopack.api.domain.phase.terms.PhaseKind;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.Span;
import dev.autopack.api.domain.tier.TierId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move of a phase from every state: where it leads, or that it is refused. */
class PhaseMovesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant NOW = START.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final Lease LEASE = new Lease(new LeaseId("l"), "e", 1, NOW);
    private static final FailureReason TESTS = new FailureReason("TESTS_FAILED");
    private static final CommitId COMMIT = new CommitId("a".repeat(40));
    private static final FailureReason BRANCH = new FailureReason("BASE_BRANCH_MISSING");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lease    | EXECUTING - - - - - - - -",
                "fail     | - QUEUED QUEUED QUEUED QUEUED QUEUED - - -",
                "stop     | - FAILED FAILED FAILED FAILED FAILED - - -",
                "give up  | - FAILED FAILED FAILED FAILED FAILED - - -",
                "postpone | - QUEUED QUEUED QUEUED QUEUED QUEUED - - -",
                "release  | - QUEUED QUEUED QUEUED QUEUED QUEUED - - -",
                "answered | - QUEUED QUEUED QUEUED QUEUED QUEUED - - -",
                "await    | - APPROVAL_PENDING APPROVAL_PENDING - - - - - -",
                "ask      | - APPROVAL_PENDING APPROVAL_PENDING - - - - - -",
                "land     | - GATE GATE GATE - - - - -",
                "complete | - COMPLETE COMPLETE COMPLETE - COMPLETE - - -",
                "skip     | SKIPPED - - - - - - - -",
                "reset    | - - - - - - - QUEUED -",
                "renew    | - EXECUTING GATE CI_RUNNING - - - - -"
            })
    void eachMoveLeadsWhereTheTableSaysOrIsRefused(String name, String expected) {
        var found = states().map(state -> outcome(move(name), in(state)));

        assertThat(found.collect(Collectors.joining(" "))).isEqualTo(expected);
    }

    private static Stream<PhaseState> states() {
        return Stream.of(
                new PhaseState.Queued(START),
                new PhaseState.Executing(LEASE),
                new PhaseState.Gate(LEASE),
                new PhaseState.CiRunning(LEASE),
                new PhaseState.ApprovalPending(),
                new PhaseState.Landing(COMMIT),
                new PhaseState.Complete(Optional.of(COMMIT)),
                new PhaseState.Failed(TESTS),
                new PhaseState.Skipped());
    }

    private static UnaryOperator<Phase> move(String name) {
        return switch (name) {
            case "lease" -> phase -> phase.lease(LEASE, NOW);
            case "fail" -> phase -> phase.fail(TESTS, LATER, NOW);
            case "stop" -> phase -> phase.stop(TESTS, NOW);
            case "give up" -> phase -> phase.giveUp(TESTS, NOW);
            case "postpone" -> phase -> phase.postpone(TESTS, LATER, NOW);
            case "release" -> phase -> phase.release(LATER, NOW);
            case "answered" -> phase -> phase.answered(NOW);
            case "await" -> phase -> phase.awaitApproval(NOW);
            case "ask" -> phase -> phase.ask(TESTS, NOW);
            case "land" -> phase -> phase.land(COMMIT, NOW);
            case "complete" -> phase -> phase.complete(NOW);
            case "skip" -> phase -> phase.skip(NOW);
            case "reset" -> phase -> phase.reset(NOW);
            default -> phase -> phase.renew(LATER, NOW);
        };
    }

    private static String outcome(UnaryOperator<Phase> move, Phase phase) {
        try {
            var moved = move.apply(phase);
            assertThat(moved.key()).isEqualTo(phase.key());
            assertThat(moved.marks().updatedAt()).isEqualTo(NOW);
            return moved.word().name();
        } catch (Refusal refusal) {
            assertThat(refusal.reason())
                    .isIn(Reason.ILLEGAL_MOVE, Reason.LEASE_LOST, Reason.PHASE_NOT_READY);
            assertThat(refusal.detail()).contains("phase r/F1 ");
            return "-";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fail, 2, 1, LATER",
        "postpone, 2, 0, LATER",
        "release, 1, 0, LATER",
        "answered, 1, 0, NOW"
    })
    void whatIsQueuedAgainKnowsItsAttemptAndWhenItIsReady(
            String name, int number, int failed, String ready) {
        var moved = move(name).apply(in(new PhaseState.Executing(LEASE)));

        assertThat(moved.attempts()).isEqualTo(new Attempts(number, failed, 3, false));
        assertThat(moved.state())
                .isEqualTo(new PhaseState.Queued(ready.equals("NOW") ? NOW : LATER));
    }

    @ParameterizedTest
    @CsvSource({"stop, 2, 1", "give up, 1, 0", "ask, 2, 1"})
    void whatStopsKeepsItsReasonAndCountsAFailedAttemptButNotOneThatIsGivenUp(
            String name, int number, int failed) {
        var moved = move(name).apply(in(new PhaseState.Executing(LEASE)));

        assertThat(moved.attempts()).isEqualTo(new Attempts(number, failed, 3, false));
        assertThat(moved.marks().lastFailure()).isEqualTo("TESTS_FAILED");
    }

    @Test
    void afterTheLastAttemptAFailureIsNotCountedTwice() {
        var last = new Attempts(4, 3, 3, false);
        var asked = in(new PhaseState.Executing(LEASE), last).ask(TESTS, NOW);

        assertThat(asked.attempts()).isEqualTo(last);
        assertThat(asked.answered(NOW).attempts()).isEqualTo(new Attempts(5, 0, 3, false));
    }

    @Test
    void theLastAttemptFailsForTheReasonOfTheSurroundingsOrForWantOfAttempts() {
        var last = in(new PhaseState.Executing(LEASE), new Attempts(3, 2, 3, false));

        assertThat(last.fail(TESTS, LATER, NOW).state())
                .isEqualTo(new PhaseState.Failed(FailureReason.MAX_ATTEMPTS_EXHAUSTED));
        assertThat(last.fail(BRANCH, LATER, NOW).state()).isEqualTo(new PhaseState.Failed(BRANCH));
        assertThat(last.fail(BRANCH, LATER, NOW).marks().lastFailure())
                .isEqualTo("BASE_BRANCH_MISSING");
    }

    @Test
    void theTimeOfAPhaseRunsFromItsFirstLeaseToItsEnd() {
        var begun = in(new PhaseState.Queued(START)).lease(LEASE, START);
        var done = begun.release(START, START).lease(LEASE, NOW).complete(LATER);

        assertThat(begun.marks().span()).isEqualTo(Span.startedAt(START));
        assertThat(done.marks().span()).isEqualTo(new Span(Optional.of(START), Optional.of(LATER)));
        assertThat(done.marks().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void aRenewedLeaseHoldsLongerAndIsTheSame() {
        var renewed = in(new PhaseState.Gate(LEASE)).renew(LATER, NOW);

        assertThat(renewed.held().lease()).isEqualTo(LEASE.until(LATER));
    }

    @Test
    void theNewestWordsCountAndThoseOfThePlanBeforeAnyOther() {
        var planned = in(new PhaseState.Queued(START));
        var revised = planned.revised("in other words");

        assertThat(planned.description()).isEqualTo("as planned");
        assertThat(revised.description()).isEqualTo("in other words");
        assertThat(revised.revised("").description()).isEmpty();
        assertThat(revised.revised("").marks().revision().epoch()).isEqualTo(2);
        assertThat(revised.inTier(7).spec().place().tierNumber()).isEqualTo(7);
    }

    @Test
    void countsThatAreReportedNeverGoBack() {
        var used = new Amount(5, 6);
        var reserved = new Amount(7, 8);
        var counted = new PhaseTally(used, reserved, 1, 20, 3, 40);
        var reported = new PhaseTally(Amount.ofTokens(99), Amount.NONE, 10, 2, 30, 4);

        assertThat(counted.atLeast(reported))
                .isEqualTo(new PhaseTally(used, reserved, 10, 20, 30, 40));
        assertThat(counted.spending(4).used()).isEqualTo(new Amount(9, 6));
        assertThat(counted.tokensUsed()).isEqualTo(5);
        assertThat(counted.tokensReserved()).isEqualTo(7);
        assertThat(counted.withIssues(8, 9)).isEqualTo(new PhaseTally(used, reserved, 1, 20, 8, 9));
        assertThat(in(new PhaseState.Queued(START)).counted(counted).tally()).isEqualTo(counted);
    }

    @Test
    void whatIsReportedOfTheQualityIsKeptBesideTheRest() {
        var phase = in(new PhaseState.Executing(LEASE)).fail(TESTS, LATER, NOW);

        var marks = phase.marks().quality("high", true);

        assertThat(marks.quality()).isEqualTo(new PhaseMarks.Quality("high", true));
        assertThat(marks.lastFailure()).isEqualTo("TESTS_FAILED");
        assertThat(phase.marked(marks).marks()).isEqualTo(marks);
    }

    private static Phase in(PhaseState state) {
        return in(state, Attempts.first(3));
    }

    private static Phase in(PhaseState state, Attempts attempts) {
        var place = new PhasePlace(1, 0, new TierId("T1"), 0, 1);
        var spec =
                new PhaseSpec(
                        place,
                        new PhaseSpec.Text("Phase", "as planned"),
                        new PhaseKind("", "", ""),
                        new PhaseCaps(3, 2, 1000),
                        Map.of(),
                        Optional.empty());
        return new Phase(
                PhaseKey.of("r", "F1"),
                spec,
                state,
                attempts,
                PhaseTally.none(),
                PhaseMarks.none(START));
    }
}
