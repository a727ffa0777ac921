package dev.autopack.api.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.Leased;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.plan.Plan;
import dev.autopack.api.domain.plan.PlannedPhase;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.terms.Caps;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import dev.autopack.api.domain.tier.TierState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which phases are given out beside others, and in what order. */
class LanesTest {
    private final InMemoryStage stage = new InMemoryStage();

    @Test
    void phasesThatKeepApartAreWorkedOnAtOnceUpToTheNumberOfThePlan() {
        start(
                2,
                phase("A", 0, Map.of("paths", List.of("a/"))),
                phase("B", 1, Map.of("paths", List.of("a/x"))),
                phase("C", 2, Map.of("paths", List.of("c/"))),
                phase("D", 3, Map.of("paths", List.of("d/"))));

        assertThat(leased()).containsExactly("A", "C");
    }

    @Test
    void withoutThePlansWordPhasesComeOneAfterTheOther() {
        start(
                1,
                phase("A", 0, Map.of("paths", List.of("a/"))),
                phase("C", 1, Map.of("paths", List.of("c/"))));

        assertThat(leased()).containsExactly("A");
    }

    @Test
    void aPhaseWaitsForThoseItDependsOn() {
        start(
                4,
                phase("A", 0, Map.of("paths", List.of("a/"))),
                phase("B", 1, Map.of("paths", List.of("b/"), "depends_on", List.of("A"))));

        var before = leased();
        complete("A");

        assertThat(before).containsExactly("A");
        assertThat(leased()).containsExactly("B");
    }

    @Test
    void whatBuildsOnAFailureNeverBeginsAndTheRunEnds() {
        start(
                1,
                phase("A", 0, Map.of("paths", List.of("a/"))),
                phase("B", 1, Map.of("paths", List.of("b/"), "depends_on", List.of("A"))),
                phase("C", 2, Map.of("paths", List.of("c/"), "depends_on", List.of("B"))));
        leased();

        fail("A", "TESTS_FAILED");

        assertThat(stage.runs.run("r").state())
                .isEqualTo(RunState.DONE_FAILED_REQUIRES_HUMAN_REVIEW);
        assertThat(stage.runs.tier("r", "T1")).isEqualTo(TierState.FAILED);
        assertThat(stage.runs.phase("r", "C").word()).isEqualTo(PhaseWord.QUEUED);
    }

    @Test
    void theEndOfARunTakesTheLeasesOfItsOtherPhases() {
        start(
                2,
                phase("A", 0, Map.of("paths", List.of("a/"))),
                phase("B", 1, Map.of("paths", List.of("b/"))));
        leased();

        fail("A", "SANDBOX_UNAVAILABLE");

        assertThat(stage.runs.run("r").state()).isEqualTo(RunState.DONE_FAILED_ENVIRONMENT);
        assertThat(stage.runs.phase("r", "B").state()).isInstanceOf(PhaseState.Queued.class);
        assertThat(leased()).isEmpty();
    }

    private void start(int parallel, PlannedPhase... phases) {
        var caps =
                new Caps(
                        Caps.TOKENS_DEFAULT,
                        25,
                        Duration.ofHours(2),
                        OptionalLong.empty(),
                        parallel);
        var plan = Plans.capped("r", "default", caps);
        stage.startRun()
                .start(
                        new Plan(plan.id(), plan.spec(), plan.tiers(), List.of(phases)),
                        new Starter("ada", Optional.empty()),
                        _ -> "");
    }

    private static PlannedPhase phase(String id, int index, Map<String, Object> scope) {
        return Plans.phase(id, "T1", index, scope);
    }

    /** All that can be leased now. */
    private List<String> leased() {
        var leases =
                new LeasePhases(
                        stage.transactions, stage.leases, stage.moves, stage.ledger, stage.terms());
        return Stream.generate(() -> leases.lease("e", "e", 1))
                .takeWhile(batch -> !batch.isEmpty())
                .flatMap(List<Leased>::stream)
                .map(one -> one.phase().key().phase().value())
                .toList();
    }

    private void complete(String phase) {
        var now = stage.clock.instant();
        stage.moves.save(stage.runs.run("r"), stage.runs.phase("r", phase).complete(now), now);
    }

    private void fail(String phase, String reason) {
        var now = stage.clock.instant();
        var stopped = stage.runs.phase("r", phase).stop(new FailureReason(reason), now);
        stage.moves.save(stage.runs.run("r"), stopped, now);
    }
}
