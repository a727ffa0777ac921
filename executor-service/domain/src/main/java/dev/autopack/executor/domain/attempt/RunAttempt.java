package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.diagnosis.ConcludeAttempt;
import dev.autopack.executor.domain.drafting.ProposeChange;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.lease.Settled;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspace;
import dev.autopack.executor.domain.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One attempt at a leased phase: draft, check, judge, apply, test, audit, push, settle. When
 * another phase of the run has landed meanwhile, the same change is applied and tested on what is
 * there now.
 */
public final class RunAttempt {
    private static final int ROUNDS_MAX = 5;

    private final Workspaces workspaces;
    private final Steps steps;
    private final ControlPlane control;

    public RunAttempt(Workspaces workspaces, Steps steps, ControlPlane control) {
        this.workspaces = workspaces;
        this.steps = steps;
        this.control = control;
    }

    /** The use cases that an attempt is made of. */
    public record Steps(
            ProposeChange propose,
            VerifyChange verify,
            AuditChange audit,
            ConcludeAttempt conclude) {}

    /** How one round on one base ended. */
    private sealed interface Round {
        record Done(AttemptOutcome outcome) implements Round {}

        record Moved(String head, Carried carried) implements Round {}
    }

    /** Every failure with a reason ends here; what comes out of it is a defect of the executor. */
    public AttemptOutcome run(Assignment assignment) {
        var trail = new Trail();
        try {
            return rounds(assignment, trail);
        } catch (Refusal refusal) {
            return end(assignment, refusal, trail);
        }
    }

    private AttemptOutcome rounds(Assignment assignment, Trail trail) {
        var at = assignment;
        var carried = Optional.<Carried>empty();
        for (var round = 0; round < ROUNDS_MAX; round++) {
            switch (round(at, carried, trail)) {
                case Round.Done(var outcome) -> {
                    return outcome;
                }
                case Round.Moved(var head, var change) -> {
                    at = assignment.onto(head);
                    carried = Optional.of(change);
                }
            }
        }
        throw new Refusal(
                Reason.BASE_KEEPS_MOVING,
                "other phases of the run landed %d times while this one was tested"
                        .formatted(ROUNDS_MAX));
    }

    private Round round(Assignment assignment, Optional<Carried> carried, Trail trail) {
        try (var workspace = open(assignment)) {
            return round(assignment, workspace, carried, trail);
        }
    }

    private Workspace open(Assignment assignment) {
        var repository = assignment.task().repository();
        return workspaces.open(
                assignment.attempt(),
                repository.url(),
                repository.baseBranch(),
                assignment.task().baseCommit());
    }

    // The baseline comes before the draft: a broken environment must not cost a model call. A
    // change that does not fit any more must not cost a run of the tests.
    private Round round(
            Assignment assignment, Workspace workspace, Optional<Carried> carried, Trail trail) {
        var moved = carried.map(change -> change.onto(workspace.files()));
        var baseline = steps.verify().baseline(assignment, workspace);
        var proposal = moved.orElseGet(() -> steps.propose().change(assignment, workspace));
        var judgement = control.judge(assignment, workspace.base().commit(), proposal);
        return switch (judgement) {
            case Judgement.Clear clear -> {
                var commit = commit(assignment, workspace, proposal.change(), clear);
                trail.committed(workspace, commit);
                var candidate = new VerifyChange.Candidate(commit, proposal.change());
                var tested = steps.verify().test(assignment, workspace, candidate, baseline);
                trail.tested(tested);
                VerifyChange.requireNoRegression(assignment, candidate, tested);
                // The auditors have seen this very change already when it comes on another base.
                if (carried.isEmpty()) {
                    steps.audit().audit(assignment, workspace, proposal, tested);
                }
                yield settle(assignment, workspace, proposal, commit);
            }
            case Judgement.NeedsApproval(var approval) ->
                    new Round.Done(new AttemptOutcome.Held(approval));
            case Judgement.Forbidden(var violations) ->
                    throw new Refusal(Reason.POLICY_VIOLATION, String.join("\n", violations));
        };
    }

    private static String commit(
            Assignment assignment, Workspace workspace, ChangeSet change, Judgement.Clear clear) {
        var subject = assignment.task().phase().text().name();
        return workspace.commit(change, subject, trailers(assignment, clear.ledgerHead()));
    }

    private static SequencedMap<String, String> trailers(Assignment assignment, String ledger) {
        var trailers = new LinkedHashMap<String, String>();
        trailers.put("Autopack-Run", assignment.attempt().run().value());
        trailers.put("Autopack-Phase", assignment.attempt().phase().value());
        trailers.put("Autopack-Attempt", Integer.toString(assignment.attempt().number()));
        trailers.put("Autopack-Ledger", ledger);
        return trailers;
    }

    private Round settle(
            Assignment assignment, Workspace workspace, Proposal proposal, String commit) {
        workspace.push(commit, assignment.attempt().ref());
        control.reportBuild(assignment, proposal);
        var settled = control.finish(assignment, commit, workspace.base().commit());
        return settled.rebaseOnto()
                .<Round>map(head -> new Round.Moved(head, Carried.of(proposal, workspace.files())))
                .orElseGet(() -> new Round.Done(outcome(settled)));
    }

    private static AttemptOutcome outcome(Settled settled) {
        return new AttemptOutcome.Settled(settled.terminalMode(), settled.phaseState());
    }

    // An interrupt breaks off file and network work with errors that look like the environment's
    // fault; a phase must not fail because its executor was asked to stop.
    private AttemptOutcome end(Assignment assignment, Refusal refusal, Trail trail) {
        if (Thread.currentThread().isInterrupted()) {
            return new AttemptOutcome.Abandoned(Reason.INTERRUPTED);
        }
        return switch (refusal.reason().effect()) {
            case ABANDON -> new AttemptOutcome.Abandoned(refusal.reason());
            case ENVIRONMENT, RETRY, WAIT -> fail(assignment, refusal, trail);
        };
    }

    private AttemptOutcome fail(Assignment assignment, Refusal refusal, Trail trail) {
        try {
            control.fail(
                    assignment, steps.conclude().conclude(assignment, refusal, trail.evidence()));
            return new AttemptOutcome.Failed(refusal.reason(), refusal.detail());
        } catch (Refusal lost) {
            return new AttemptOutcome.Abandoned(lost.reason());
        }
    }
}
