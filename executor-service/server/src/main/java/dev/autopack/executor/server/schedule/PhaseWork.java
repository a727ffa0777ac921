package dev.autopack.executor.server.schedule;

import dev.autopack.executor.domain.attempt.AttemptOutcome;
import dev.autopack.executor.domain.attempt.RunAttempt;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.lease.Leases;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** Works on one leased phase: under its names in the log, with its lease kept. */
@Singleton
class PhaseWork {
    private static final Logger LOG = Logger.getLogger(PhaseWork.class);

    private final RunAttempt attempt;
    private final Leases leases;
    private final ControlPlane control;
    private final InstantSource clock;

    PhaseWork(RunAttempt attempt, Leases leases, ControlPlane control, InstantSource clock) {
        this.attempt = attempt;
        this.leases = leases;
        this.control = control;
        this.clock = clock;
    }

    AttemptOutcome on(Assignment assignment) {
        LogNames.put(assignment.attempt());
        try {
            LOG.info("attempt started");
            var outcome = kept(assignment);
            tell(outcome);
            return outcome;
        } finally {
            MDC.clear();
        }
    }

    private AttemptOutcome kept(Assignment assignment) {
        try (var _ = Heartbeat.start(leases, assignment, clock)) {
            return attempt.run(assignment);
        } catch (RuntimeException | StackOverflowError | LinkageError defect) {
            LOG.error("the attempt ended by a defect of the executor", defect);
            return failed(assignment);
        }
    }

    // Told to the server so that it counts: a phase that breaks executors must not come for ever.
    private AttemptOutcome failed(Assignment assignment) {
        if (Thread.currentThread().isInterrupted()) {
            return new AttemptOutcome.Abandoned(Reason.INTERRUPTED);
        }
        try {
            control.fail(
                    assignment,
                    new FailedAttempt(
                            Reason.EXECUTOR_FAULT,
                            "the executor failed; see its log",
                            Reason.EXECUTOR_FAULT.name(),
                            new Next.Retry()));
            return new AttemptOutcome.Failed(Reason.EXECUTOR_FAULT, "defect");
        } catch (Refusal lost) {
            return new AttemptOutcome.Abandoned(lost.reason());
        } catch (RuntimeException again) {
            LOG.error("the defect could not be told; the lease runs out by itself", again);
            return new AttemptOutcome.Abandoned(Reason.EXECUTOR_FAULT);
        }
    }

    /** For a phase whose work was stopped because the executor stops. */
    void giveBack(Assignment assignment) {
        try {
            leases.giveBack(assignment.proof());
            LOG.info("a lease was given back");
        } catch (RuntimeException lost) {
            LOG.info("a lease could not be given back and runs out by itself", lost);
        }
    }

    private static void tell(AttemptOutcome outcome) {
        switch (outcome) {
            case AttemptOutcome.Settled(var mode, var state) ->
                    LOG.infof("attempt settled: %s, phase %s", mode, state);
            case AttemptOutcome.Held _ -> LOG.info("attempt held for approval");
            case AttemptOutcome.Failed(var reason, _) -> LOG.infof("attempt failed: %s", reason);
            case AttemptOutcome.Abandoned(var reason) -> LOG.infof("attempt abandoned: %s", reason);
        }
    }
}
