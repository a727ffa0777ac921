package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.CommitId;
import java.time.Instant;

/** One unit of work with a bounded scope. Its methods are what can happen to it. */
public record Phase(
        PhaseKey key,
        PhaseSpec spec,
        PhaseState state,
        Attempts attempts,
        PhaseTally tally,
        PhaseMarks marks) {
    public static Phase planned(PhaseKey key, PhaseSpec spec, Instant now) {
        return new Phase(
                key,
                spec,
                new PhaseState.Queued(now),
                Attempts.first(spec.caps().builderAttempts()),
                PhaseTally.none(),
                PhaseMarks.none(now));
    }

    public PhaseWord word() {
        return state.word();
    }

    /** The phase as somebody's who holds it; anybody else is refused. */
    public PhaseState.Held held() {
        return state instanceof PhaseState.Held held ? held : lost();
    }

    private PhaseState.Held lost() {
        throw new Refusal(Reason.LEASE_LOST, "phase %s is not held by a lease".formatted(key));
    }

    public Phase lease(Lease lease, Instant now) {
        if (!(state instanceof PhaseState.Queued queued)) {
            throw new Refusal(
                    Reason.PHASE_NOT_READY, "phase %s is %s".formatted(key, state.word()));
        }
        return with(queued.lease(lease), attempts, marks.fenced(lease.fence()), now);
    }

    /** The attempt failed: it is tried again while attempts remain and trying may help. */
    public Phase fail(FailureReason reason, Instant retryAt, Instant now) {
        var counted = attemptFailed();
        var noted = marks.failed(reason.word());
        if (reason.kind() != FailureReason.Kind.ATTEMPT) {
            return with(failed(reason), counted, noted, now);
        }
        return counted.exhausted()
                ? with(failed(FailureReason.MAX_ATTEMPTS_EXHAUSTED), counted, noted, now)
                : with(queued(retryAt), counted, noted, now);
    }

    /** The attempt failed and no other one is made, whatever attempts remain. */
    public Phase stop(FailureReason reason, Instant now) {
        return with(failed(reason), attemptFailed(), marks.failed(reason.word()), now);
    }

    /** The attempt came to nothing through no fault of its own, and the next is put off. */
    public Phase postpone(FailureReason reason, Instant readyAt, Instant now) {
        return with(queued(readyAt), attempts.pass(), marks.failed(reason.word()), now);
    }

    /** The same work in other words. */
    public Phase revised(String description) {
        return marked(marks.revised(description));
    }

    /** The attempt failed and a person is asked before the next one. */
    public Phase ask(FailureReason reason, Instant now) {
        return with(pending(), attemptFailed(), marks.failed(reason.word()), now);
    }

    /** A person has answered; having looked, it gives a phase without attempts all of them. */
    public Phase answered(Instant now) {
        var counted = attempts.exhausted() ? attempts.reset() : attempts;
        return with(queued(now), counted, marks, now);
    }

    private Attempts attemptFailed() {
        return attempts.exhausted() ? attempts : attempts.fail();
    }

    /** The phase is given up, whatever attempts remain. */
    public Phase giveUp(FailureReason reason, Instant now) {
        return with(failed(reason), attempts, marks.failed(reason.word()), now);
    }

    /** The lease ended through no fault of the attempt, or a source was not there for a while. */
    public Phase release(Instant readyAt, Instant now) {
        return with(queued(readyAt), attempts.interrupt(), marks, now);
    }

    public Phase awaitApproval(Instant now) {
        return with(pending(), attempts, marks, now);
    }

    private PhaseState pending() {
        return switch (state) {
            case PhaseState.Executing executing -> executing.awaitApproval();
            case PhaseState.Gate gate -> gate.awaitApproval();
            case PhaseState.Queued _,
                    PhaseState.CiRunning _,
                    PhaseState.ApprovalPending _,
                    PhaseState.Landing _,
                    PhaseState.Complete _,
                    PhaseState.Failed _,
                    PhaseState.Skipped _ ->
                    throw illegal(PhaseWord.APPROVAL_PENDING);
        };
    }

    public Phase land(CommitId commit, Instant now) {
        return with(held().land(commit), attempts, marks, now);
    }

    public Phase complete(Instant now) {
        var complete =
                switch (state) {
                    case PhaseState.Landing landing -> landing.complete();
                    case PhaseState.Held held -> held.complete();
                    case PhaseState.Queued _,
                            PhaseState.ApprovalPending _,
                            PhaseState.Complete _,
                            PhaseState.Failed _,
                            PhaseState.Skipped _ ->
                            throw illegal(PhaseWord.COMPLETE);
                };
        return with(complete, attempts, marks, now);
    }

    public Phase skip(Instant now) {
        if (!(state instanceof PhaseState.Queued queued)) {
            throw illegal(PhaseWord.SKIPPED);
        }
        return with(queued.skip(), attempts, marks, now);
    }

    /** A person gives a failed phase all its attempts again. */
    public Phase reset(Instant now) {
        if (!(state instanceof PhaseState.Failed failed)) {
            throw illegal(PhaseWord.QUEUED);
        }
        return with(failed.reset(now), attempts.reset(), marks, now);
    }

    /** The holder was heard of: the lease holds on. */
    public Phase renew(Instant until, Instant now) {
        var lease = held().lease().until(until);
        var renewed =
                switch (held()) {
                    case PhaseState.Executing _ -> new PhaseState.Executing(lease);
                    case PhaseState.Gate _ -> new PhaseState.Gate(lease);
                    case PhaseState.CiRunning _ -> new PhaseState.CiRunning(lease);
                };
        return within(renewed, now);
    }

    public Phase within(PhaseState.Held held, Instant now) {
        return with(held, attempts, marks, now);
    }

    /** The words to work by: those of the plan, unless it was put into others. */
    public String description() {
        return marks.revision().epoch() == 0
                ? spec.text().description()
                : marks.revision().description();
    }

    /** The same phase, knowing the number of the stored row of its tier. */
    public Phase inTier(long tierNumber) {
        return new Phase(key, spec.inTier(tierNumber), state, attempts, tally, marks);
    }

    public Phase counted(PhaseTally newTally) {
        return new Phase(key, spec, state, attempts, newTally, marks);
    }

    public Phase marked(PhaseMarks newMarks) {
        return new Phase(key, spec, state, attempts, tally, newMarks);
    }

    public Refusal illegal(PhaseWord to) {
        return new Refusal(
                Reason.ILLEGAL_MOVE,
                "phase %s cannot go from %s to %s".formatted(key, state.word(), to));
    }

    private PhaseState queued(Instant readyAt) {
        return switch (state) {
            case PhaseState.Held held -> held.release(readyAt);
            case PhaseState.ApprovalPending pending -> pending.resume(readyAt);
            case PhaseState.Landing landing -> landing.release(readyAt);
            case PhaseState.Queued _,
                    PhaseState.Complete _,
                    PhaseState.Failed _,
                    PhaseState.Skipped _ ->
                    throw illegal(PhaseWord.QUEUED);
        };
    }

    private PhaseState failed(FailureReason reason) {
        return switch (state) {
            case PhaseState.Held held -> held.fail(reason);
            case PhaseState.ApprovalPending pending -> pending.fail(reason);
            case PhaseState.Landing landing -> landing.fail(reason);
            case PhaseState.Queued _,
                    PhaseState.Complete _,
                    PhaseState.Failed _,
                    PhaseState.Skipped _ ->
                    throw illegal(PhaseWord.FAILED);
        };
    }

    private Phase with(PhaseState to, Attempts counted, PhaseMarks noted, Instant now) {
        var span = noted.span();
        var after =
                switch (to) {
                    case PhaseState.Queued _ -> span;
                    case PhaseState.Complete _, PhaseState.Failed _, PhaseState.Skipped _ ->
                            span.done(now);
                    case PhaseState.Held _, PhaseState.ApprovalPending _, PhaseState.Landing _ ->
                            span.running(now);
                };
        return new Phase(key, spec, to, counted, tally, noted.at(after, now));
    }
}
