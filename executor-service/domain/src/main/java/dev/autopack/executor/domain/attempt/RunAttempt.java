package dev.autopack.executor.domain.attempt;

import dev.autopack.executor.domain.change.ChangeSet;
import dev.autopack.executor.domain.drafting.ProposeChange;
import dev.autopack.executor.domain.lease.Assignment;
import dev.autopack.executor.domain.lease.ControlPlane;
import dev.autopack.executor.domain.lease.FailedAttempt;
import dev.autopack.executor.domain.lease.Judgement;
import dev.autopack.executor.domain.lease.Proposal;
import dev.autopack.executor.domain.recovery.Next;
import dev.autopack.executor.domain.refusal.Reason;
import dev.autopack.executor.domain.refusal.Refusal;
import dev.autopack.executor.domain.workspace.Workspace;
import dev.autopack.executor.domain.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** One attempt at a leased phase: draft, check, judge, apply, test, push, settle. */
public final class RunAttempt {
    private final Workspaces workspaces;
    private final ProposeChange propose;
    private final VerifyChange verify;
    private final ControlPlane control;

    public RunAttempt(
            Workspaces workspaces,
            ProposeChange propose,
            VerifyChange verify,
            ControlPlane control) {
        this.workspaces = workspaces;
        this.propose = propose;
        this.verify = verify;
        this.control = control;
    }

    /** Every failure with a reason ends here; what comes out of it is a defect of the executor. */
    public AttemptOutcome run(Assignment assignment) {
        try (var workspace = open(assignment)) {
            return attempt(assignment, workspace);
        } catch (Refusal refusal) {
            return end(assignment, refusal);
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

    // The baseline comes before the draft: a broken environment must not cost a model call.
    private AttemptOutcome attempt(Assignment assignment, Workspace workspace) {
        var baseline = verify.baseline(assignment, workspace);
        var proposal = propose.change(assignment, workspace);
        var judgement = control.judge(assignment, workspace.base().commit(), proposal);
        return switch (judgement) {
            case Judgement.Clear clear -> {
                var commit = commit(assignment, workspace, proposal.change(), clear);
                var candidate = new VerifyChange.Candidate(commit, proposal.change());
                verify.commit(assignment, workspace, candidate, baseline);
                yield settle(assignment, workspace, proposal, commit);
            }
            case Judgement.NeedsApproval(var approval) -> new AttemptOutcome.Held(approval);
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

    private AttemptOutcome settle(
            Assignment assignment, Workspace workspace, Proposal proposal, String commit) {
        workspace.push(commit, assignment.attempt().ref());
        control.reportBuild(assignment, proposal);
        var settled = control.finish(assignment, commit, workspace.base().commit());
        return new AttemptOutcome.Settled(settled.terminalMode(), settled.phaseState());
    }

    // An interrupt breaks off file and network work with errors that look like the environment's
    // fault; a phase must not fail because its executor was asked to stop.
    private AttemptOutcome end(Assignment assignment, Refusal refusal) {
        if (Thread.currentThread().isInterrupted()) {
            return new AttemptOutcome.Abandoned(Reason.INTERRUPTED);
        }
        return switch (refusal.reason().effect()) {
            case ABANDON -> new AttemptOutcome.Abandoned(refusal.reason());
            case ENVIRONMENT, RETRY, WAIT -> fail(assignment, refusal);
        };
    }

    private AttemptOutcome fail(Assignment assignment, Refusal refusal) {
        try {
            control.fail(
                    assignment,
                    new FailedAttempt(refusal.reason(), refusal.detail(), "", new Next.Retry()));
            return new AttemptOutcome.Failed(refusal.reason(), refusal.detail());
        } catch (Refusal lost) {
            return new AttemptOutcome.Abandoned(lost.reason());
        }
    }
}
