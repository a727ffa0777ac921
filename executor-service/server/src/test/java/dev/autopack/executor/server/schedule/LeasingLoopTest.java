package dev.autopack.executor.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autopack.executor.domain.attempt.RunAttempt;
import dev.autopack.executor.domain.calling.CallModel;
import dev.autopack.executor.domain.diagnosis.ConcludeAttempt;
import dev.autopack.executor.domain.diagnosis.Diagnose;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.LeaseProof;
import dev.autopack.executor.domain.lease.Spending;
import dev.autopack.executor.domain.lease.Spent;
import dev.autopack.executor.domain.lease.TokenBudget;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspaces;
import dev.autopack.executor.server.config.WorkConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LeasingLoopTest {
    private final FakeLeases leases = new FakeLeases();
    private final FakeControl control = new FakeControl();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();
    private final Semaphore mayEnd = new Semaphore(0);
    private final LeasingLoop loop = loop(2);

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void noMorePhasesAreTakenThanThereIsRoomFor() throws InterruptedException {
        for (var i = 0; i < 5; i++) {
            leases.queued.add(Assignments.of("p" + i));
        }

        loop.start();

        assertThat(begun.take()).isNotNull();
        assertThat(begun.take()).isNotNull();
        assertThat(begun.poll(300, TimeUnit.MILLISECONDS)).isNull();
        mayEnd.release(5);
        assertThat(begun.take()).isNotNull();
        assertThat(leases.asked).allMatch(most -> most >= 1 && most <= 2);
    }

    @Test
    void anOutageOfTheApiIsWaitedOut() throws InterruptedException {
        leases.outages.set(3);
        leases.queued.add(Assignments.of("p1"));

        loop.start();

        assertThat(begun.take()).isEqualTo("p1");
        assertThat(leases.asked).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void aLeaseIsKeptWhileItsPhaseIsWorkedOn() throws InterruptedException {
        leases.queued.add(Assignments.of("p1"));

        loop.start();
        begun.take();
        Thread.sleep(700);

        assertThat(leases.kept).contains(new LeaseProof("lease-p1", 1));
        assertThat(interrupted).isEmpty();
    }

    @Test
    void aLostLeaseStopsTheWorkAndGivesNothingBack() throws InterruptedException {
        leases.queued.add(Assignments.of("p1"));
        loop.start();
        begun.take();

        leases.lost = true;

        assertThat(interrupted.take()).isEqualTo("p1");
        assertThat(leases.givenBack.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void stoppingGivesLeasesBack() throws InterruptedException {
        leases.queued.add(Assignments.of("p1"));
        loop.start();
        begun.take();

        loop.stop();

        assertThat(interrupted.take()).isEqualTo("p1");
        assertThat(leases.givenBack.take()).isEqualTo(new LeaseProof("lease-p1", 1));
    }

    @Test
    void aDefectFailsItsAttemptAndNothingElse() throws InterruptedException {
        leases.queued.add(Assignments.of("defect"));
        leases.queued.add(Assignments.of("p1"));

        loop.start();

        assertThat(control.failed.take()).isEqualTo("defect EXECUTOR_FAULT");
        assertThat(begun.take()).isEqualTo("p1");
    }

    @Test
    void aHeartbeatThatBreaksIsTriedAgain() throws InterruptedException {
        leases.defects.set(2);
        leases.queued.add(Assignments.of("p1"));

        loop.start();
        begun.take();
        Thread.sleep(700);

        assertThat(leases.kept).hasSizeGreaterThan(2);
        assertThat(interrupted).isEmpty();
    }

    // One after the other they would hold up the stop for longer than this test may take.
    @Test
    void phasesThatDoNotLetGoHoldUpTheStopTogether() throws InterruptedException {
        var wide = loop(64);
        for (var i = 0; i < 64; i++) {
            leases.queued.add(Assignments.of("deaf" + i));
        }
        wide.start();
        for (var i = 0; i < 64; i++) {
            begun.take();
        }

        wide.stop();

        assertThat(leases.givenBack).isEmpty();
        mayEnd.release(64);
    }

    private LeasingLoop loop(int phasesMax) {
        var config =
                new SmallRyeConfigBuilder()
                        .withMapping(WorkConfig.class)
                        .withDefaultValue("executor.work.phases-max", Integer.toString(phasesMax))
                        .withDefaultValue("executor.work.stop-wait", "PT1S")
                        .build()
                        .getConfigMapping(WorkConfig.class);
        var calls =
                new CallModel(
                        _ -> {
                            throw new Refusal(Reason.MODEL_UNAVAILABLE, "no model answers here");
                        },
                        _ -> {
                            throw new Refusal(Reason.NO_MODEL, "no model is known here");
                        },
                        new NoBudget(),
                        String::length);
        var conclude =
                new ConcludeAttempt(new Diagnose(calls, _ -> java.util.Optional.empty()), 1_000);
        var steps = new RunAttempt.Steps(null, null, null, conclude);
        var attempt = new RunAttempt(opening(), steps, control);
        var work = new PhaseWork(attempt, leases, control, InstantSource.system());
        return new LeasingLoop(leases, work, config, new SimpleMeterRegistry());
    }

    // The first thing an attempt does is to open its workspace; these attempts go no further.
    private Workspaces opening() {
        return (attempt, _, _, _) -> {
            var phase = attempt.phase().value();
            if (phase.equals("defect")) {
                throw new IllegalStateException("a defect");
            }
            begun.add(phase);
            if (phase.startsWith("deaf")) {
                mayEnd.acquireUninterruptibly();
            }
            try {
                mayEnd.acquire();
            } catch (InterruptedException stopped) {
                interrupted.add(phase);
                Thread.currentThread().interrupt();
                throw new Refusal(Reason.INTERRUPTED, "stopped", stopped);
            }
            throw new Refusal(Reason.REPOSITORY_UNAVAILABLE, "no further");
        };
    }

    /** Nothing is asked here, so nothing is set aside. */
    private static final class NoBudget implements TokenBudget {
        @Override
        public String reserve(Assignment assignment, Spending most) {
            throw new Refusal(Reason.BUDGET_SPENT, "there is no budget here");
        }

        @Override
        public void settle(Assignment assignment, String reservation, Spent spent) {
            throw new UnsupportedOperationException();
        }
    }
}
