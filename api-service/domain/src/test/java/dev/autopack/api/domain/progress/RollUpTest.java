package dev.autopack.api.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseId;
import dev.autopack.api.domain.phase.PhasePlace;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.Standing;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.RunStore.NextPhase;
import dev.autopack.api.domain.tier.TierId;
import dev.autopack.api.domain.tier.TierState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final PhaseState QUEUED = new PhaseState.Queued(NOW);
    private static final PhaseState EXECUTING =
            new PhaseState.Executing(new Lease(new LeaseId("l"), "e", 1, NOW));
    private static final PhaseState PENDING = new PhaseState.ApprovalPending();
    private static final PhaseState LANDING = new PhaseState.Landing(new CommitId("a".repeat(40)));
    private static final PhaseState COMPLETE = new PhaseState.Complete(Optional.empty());
    private static final PhaseState SKIPPED = new PhaseState.Skipped();
    private static final PhaseState GIVEN_UP = failed("MAX_ATTEMPTS_EXHAUSTED");

    @Test
    void aNewRunWaitsForItsFirstPhase() {
        var rollUp = of(RunState.RUN_CREATED, tier(0, QUEUED, QUEUED), tier(1, QUEUED));

        assertThat(rollUp.run()).isEqualTo(RunState.RUN_CREATED);
        assertThat(rollUp.next()).contains(new NextPhase("P0.0", NOW));
        assertThat(rollUp.tiers().values()).containsOnly(TierState.PENDING);
    }

    @Test
    void aRunInWorkHasNothingToLease() {
        for (var busy : List.of(EXECUTING, PENDING, LANDING)) {
            var rollUp = of(RunState.PHASE_EXECUTION, tier(0, busy, QUEUED));

            assertThat(rollUp.next()).isEmpty();
            assertThat(rollUp.run()).isEqualTo(RunState.PHASE_EXECUTION);
        }
    }

    @Test
    void theNextTierStartsWhenTheFormerIsPassed() {
        var rollUp = of(RunState.PHASE_EXECUTION, tier(0, COMPLETE, SKIPPED), tier(1, QUEUED));

        assertThat(rollUp.tiers().get(new TierId("T0"))).isEqualTo(TierState.COMPLETE);
        assertThat(rollUp.next()).contains(new NextPhase("P1.0", NOW));
    }

    @Test
    void allPassedIsSuccess() {
        assertThat(of(RunState.PHASE_EXECUTION, tier(0, COMPLETE), tier(1, SKIPPED)).run())
                .isEqualTo(RunState.DONE_SUCCESS);
    }

    @Test
    void aFailedPhaseLetsItsTierGoOnButNotTheNextOne() {
        var going = of(RunState.PHASE_EXECUTION, tier(0, GIVEN_UP, QUEUED), tier(1, QUEUED));
        var over = of(RunState.PHASE_EXECUTION, tier(0, GIVEN_UP, COMPLETE), tier(1, QUEUED));

        assertThat(going.next()).contains(new NextPhase("P0.1", NOW));
        assertThat(over.run()).isEqualTo(RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW);
        assertThat(over.failureReason()).isEqualTo("MAX_ATTEMPTS_EXHAUSTED");
        assertThat(over.tiers().get(new TierId("T0"))).isEqualTo(TierState.FAILED);
        assertThat(over.tiers().get(new TierId("T1"))).isEqualTo(TierState.PENDING);
        assertThat(over.next()).isEmpty();
    }

    @Test
    void someFailuresEndTheRunAtOnce() {
        assertThat(endOf("REPOSITORY_UNAVAILABLE")).isEqualTo(RunState.DONE_FAILED_ENVIRONMENT);
        assertThat(endOf("BUDGET_SPENT")).isEqualTo(RunState.DONE_FAILED_BUDGET_EXHAUSTED);
        assertThat(endOf("DURATION_EXCEEDED")).isEqualTo(RunState.DONE_FAILED_BUDGET_EXHAUSTED);
        assertThat(endOf("APPROVAL_REJECTED")).isEqualTo(RunState.DONE_FAILED_POLICY_VIOLATION);
    }

    @Test
    void aResetPhaseReopensTheRun() {
        var rollUp = of(RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW, tier(0, QUEUED, COMPLETE));

        assertThat(rollUp.run()).isEqualTo(RunState.PHASE_EXECUTION);
        assertThat(RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW.next())
                .contains(RunState.PHASE_EXECUTION);
    }

    @Property(tries = 500)
    void whateverThePhasesAre(@ForAll("phases") List<Standing> phases, @ForAll Random random) {
        var rollUp = RollUp.of(RunState.PHASE_EXECUTION, phases);
        var shuffled = new ArrayList<>(phases);
        Collections.shuffle(shuffled, random);

        assertThat(RollUp.of(RunState.PHASE_EXECUTION, shuffled)).isEqualTo(rollUp);
        assertThat(rollUp.run() == RunState.DONE_SUCCESS)
                .isEqualTo(phases.stream().allMatch(one -> one.state().isPassed()));
        if (rollUp.run().isDone()) {
            assertThat(rollUp.next()).isEmpty();
        }
        rollUp.next().ifPresent(next -> assertThat(isFirstOfAnOpenTier(next, phases)).isTrue());
        // A run can never stand still: it is over, or a phase can go on, or somebody works on one.
        assertThat(rollUp.run().isDone() || rollUp.next().isPresent() || isBusy(phases)).isTrue();
    }

    @Provide
    Arbitrary<List<Standing>> phases() {
        var states =
                Arbitraries.of(
                        QUEUED,
                        EXECUTING,
                        PENDING,
                        LANDING,
                        COMPLETE,
                        SKIPPED,
                        GIVEN_UP,
                        failed("SANDBOX_UNAVAILABLE"),
                        failed("APPROVAL_EXPIRED"));
        return states.list().ofMinSize(1).ofMaxSize(9).map(RollUpTest::inThrees);
    }

    private static List<Standing> inThrees(List<PhaseState> states) {
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < states.size(); i++) {
            standings.add(standing(i / 3, i % 3, states.get(i)));
        }
        return standings;
    }

    private static boolean isBusy(List<Standing> phases) {
        return phases.stream()
                .map(Standing::state)
                .anyMatch(state -> !state.isDone() && !(state instanceof PhaseState.Queued));
    }

    private static boolean isFirstOfAnOpenTier(NextPhase next, List<Standing> phases) {
        var place =
                phases.stream()
                        .filter(one -> one.phase().value().equals(next.phaseId()))
                        .findFirst()
                        .orElseThrow()
                        .place();
        return !isBusy(phases)
                && phases.stream()
                        .filter(one -> one.place().tierIndex() < place.tierIndex())
                        .allMatch(one -> one.state().isPassed());
    }

    private static RunState endOf(String reason) {
        return of(RunState.PHASE_EXECUTION, tier(0, failed(reason), QUEUED)).run();
    }

    @SafeVarargs
    private static RollUp of(RunState before, List<Standing>... tiers) {
        return RollUp.of(before, List.of(tiers).stream().flatMap(List::stream).toList());
    }

    private static List<Standing> tier(int tier, PhaseState... states) {
        var standings = new ArrayList<Standing>();
        for (int i = 0; i < states.length; i++) {
            standings.add(standing(tier, i, states[i]));
        }
        return standings;
    }

    private static Standing standing(int tier, int index, PhaseState state) {
        return new Standing(
                new PhaseId("P%d.%d".formatted(tier, index)),
                new PhasePlace(1, index, new TierId("T" + tier), tier, 1),
                state,
                TierState.PENDING,
                List.of());
    }

    private static PhaseState failed(String reason) {
        return new PhaseState.Failed(new FailureReason(reason));
    }
}
