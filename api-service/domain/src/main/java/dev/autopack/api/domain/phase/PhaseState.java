package dev.autopack.api.domain.phase;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.run.CommitId;
import java.time.Instant;
import java.util.Optional;

/** Where a phase stands. Each method is a legal move; there are no others. */
public sealed interface PhaseState {
    /** Somebody works on the phase under a lease. */
    sealed interface Held extends PhaseState {
        Lease lease();

        default Queued release(Instant readyAt) {
            return new Queued(readyAt);
        }

        default Failed fail(FailureReason reason) {
            return new Failed(reason);
        }

        /** The gate passed the phase and its commit is about to become the head of the run. */
        default Landing land(CommitId commit) {
            return new Landing(commit);
        }

        /** The gate passed a phase of a run that has no repository. */
        default Complete complete() {
            return new Complete(Optional.empty());
        }
    }

    /** Waits to be leased, not before an instant. */
    record Queued(Instant readyAt) implements PhaseState {
        public Executing lease(Lease lease) {
            return new Executing(lease);
        }

        public Skipped skip() {
            return new Skipped();
        }
    }

    /** A change is being made. */
    record Executing(Lease lease) implements Held {
        public Gate gate() {
            return new Gate(lease);
        }

        public CiRunning runCi() {
            return new CiRunning(lease);
        }

        public ApprovalPending awaitApproval() {
            return new ApprovalPending();
        }
    }

    /** A change was made and is being checked. */
    record Gate(Lease lease) implements Held {
        public Executing rework() {
            return new Executing(lease);
        }

        public ApprovalPending awaitApproval() {
            return new ApprovalPending();
        }
    }

    /** Tests of the change run. */
    record CiRunning(Lease lease) implements Held {}

    /** A person has to decide; nobody holds the phase meanwhile. */
    record ApprovalPending() implements PhaseState {
        public Queued resume(Instant readyAt) {
            return new Queued(readyAt);
        }

        public Failed fail(FailureReason reason) {
            return new Failed(reason);
        }
    }

    /** The gate has decided for the commit; the run branch is being moved, also after a crash. */
    record Landing(CommitId commit) implements PhaseState {
        public Complete complete() {
            return new Complete(Optional.of(commit));
        }

        public Queued release(Instant readyAt) {
            return new Queued(readyAt);
        }

        public Failed fail(FailureReason reason) {
            return new Failed(reason);
        }
    }

    /** Done; its commit, if the run has a repository, is on the run branch. */
    record Complete(Optional<CommitId> commit) implements PhaseState {}

    /** Given up, for a reason. */
    record Failed(FailureReason reason) implements PhaseState {
        public Queued reset(Instant readyAt) {
            return new Queued(readyAt);
        }
    }

    /** Left out before it began. */
    record Skipped() implements PhaseState {}

    default boolean isDone() {
        return switch (this) {
            case Complete _, Failed _, Skipped _ -> true;
            case Queued _, Held _, ApprovalPending _, Landing _ -> false;
        };
    }

    default boolean isPassed() {
        return switch (this) {
            case Complete _, Skipped _ -> true;
            case Failed _, Queued _, Held _, ApprovalPending _, Landing _ -> false;
        };
    }

    default PhaseWord word() {
        return switch (this) {
            case Queued _ -> PhaseWord.QUEUED;
            case Executing _ -> PhaseWord.EXECUTING;
            case Gate _, Landing _ -> PhaseWord.GATE;
            case CiRunning _ -> PhaseWord.CI_RUNNING;
            case ApprovalPending _ -> PhaseWord.APPROVAL_PENDING;
            case Complete _ -> PhaseWord.COMPLETE;
            case Failed _ -> PhaseWord.FAILED;
            case Skipped _ -> PhaseWord.SKIPPED;
        };
    }
}
