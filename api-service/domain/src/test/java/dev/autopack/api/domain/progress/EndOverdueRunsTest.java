package dev.autopack.api.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.leasing.ImplicitLease;
import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.plan.Starter;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.report.Counters;
import dev.autopack.api.domain.report.StatusReport;
import dev.autopack.api.domain.report.UpdatePhaseStatus;
import dev.autopack.api.domain.run.CommitId;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.stage.InMemoryStage;
import dev.autopack.api.domain.stage.Plans;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndOverdueRunsTest {
    private final InMemoryStage stage = new InMemoryStage();
    private final EndOverdueRuns endOverdueRuns =
            new EndOverdueRuns(
                    stage.transactions,
                    stage.runs.runs,
                    stage.runs.phases,
                    stage.moves,
                    stage.ledger,
                    stage.clock);

    @BeforeEach
    void start() {
        stage.startRun()
                .start(
                        Plans.oneTier("r", "F1", "F2"),
                        new Starter("ada", Optional.empty()),
                        _ -> "");
    }

    @Test
    void aRunInTimeGoesOn() {
        stage.clock.pass(Duration.ofHours(2));

        assertThat(endOverdueRuns.end()).isZero();
        assertThat(stage.runs.run("r").state()).isEqualTo(RunState.RUN_CREATED);
    }

    @Test
    void aRunThatNobodyWorksOnEnds() {
        stage.clock.pass(Duration.ofHours(3));

        assertThat(endOverdueRuns.end()).isEqualTo(1);

        var run = stage.runs.run("r");
        assertThat(run.state()).isEqualTo(RunState.DONE_FAILED_BUDGET_EXHAUSTED);
        assertThat(run.standing().failureReason()).isEqualTo("DURATION_EXCEEDED");
        assertThat(run.standing().span().completedAt()).contains(stage.clock.instant());
        assertThat(endOverdueRuns.end()).isZero();
    }

    @Test
    void noReportLeasesAPhaseOfAnOverdueRun() {
        stage.clock.pass(Duration.ofHours(3));

        assertRefused(Reason.PHASE_NOT_READY, this::report);
        endOverdueRuns.end();
        assertRefused(Reason.PHASE_NOT_READY, this::report);
    }

    @Test
    void noPhaseOfAnEndedRunIsSkipped() {
        stage.clock.pass(Duration.ofHours(3));
        endOverdueRuns.end();

        assertRefused(Reason.ILLEGAL_MOVE, () -> report(PhaseWord.SKIPPED));
        assertThat(stage.runs.run("r").state()).isEqualTo(RunState.DONE_FAILED_BUDGET_EXHAUSTED);
    }

    @Test
    void whoWorksOnAnOverdueRunLosesTheLease() {
        lease();
        stage.clock.pass(Duration.ofHours(3));

        endOverdueRuns.end();

        assertThat(stage.runs.phase("r", "F1").state())
                .isEqualTo(new PhaseState.Failed(FailureReason.DURATION_EXCEEDED));
        assertThat(stage.runs.run("r").state()).isEqualTo(RunState.DONE_FAILED_BUDGET_EXHAUSTED);
        assertThat(stage.ledger.kinds("r")).endsWith("run.overdue");
    }

    @Test
    void aCommitOnItsWayIsLandedFirst() {
        lease();
        var work = stage.moves.lock(stage.runs.phase("r", "F1").key());
        var landing = work.phase().land(new CommitId("a".repeat(40)), stage.clock.instant());
        stage.moves.save(work.run(), landing, stage.clock.instant());
        stage.clock.pass(Duration.ofHours(3));

        assertThat(endOverdueRuns.end()).isZero();
        assertThat(stage.runs.phase("r", "F1").state()).isInstanceOf(PhaseState.Landing.class);
    }

    private static void assertRefused(Reason reason, ThrowingCallable report) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(report)
                .extracting(Refusal::reason)
                .isEqualTo(reason);
    }

    private void report() {
        report(PhaseWord.EXECUTING);
    }

    private void report(PhaseWord word) {
        var leases = new ImplicitLease(stage.moves, stage.ledger, stage.terms());
        var counters = new Counters(stage.moves, stage.budget, stage.clock);
        new UpdatePhaseStatus(
                        stage.transactions,
                        leases,
                        stage.moves,
                        counters,
                        stage.ledger,
                        stage.clock)
                .update(
                        PhaseKey.of("r", "F1"),
                        new Caller("old", Caller.Reach.DIRECTS, Optional.empty()),
                        new StatusReport(word, PhaseTally.none(), Optional.empty()));
    }

    private void lease() {
        new LeasePhases(stage.transactions, stage.leases, stage.moves, stage.ledger, stage.terms())
                .lease("e", "e", 1);
    }
}
