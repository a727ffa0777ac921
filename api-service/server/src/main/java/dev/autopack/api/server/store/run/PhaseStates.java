package dev.autopack.api.server.store.run;

import dev.autopack.api.domain.lease.Lease;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.run.CommitId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Between the columns of a phase's state and the state itself. */
final class PhaseStates {
    private static final String LANDING = "LANDING";

    private PhaseStates() {}

    static PhaseState read(PhaseRow row) {
        return switch (row.state) {
            case "QUEUED" -> new PhaseState.Queued(needed(row.readyAt));
            case "EXECUTING" -> new PhaseState.Executing(lease(row));
            case "GATE" -> new PhaseState.Gate(lease(row));
            case "CI_RUNNING" -> new PhaseState.CiRunning(lease(row));
            case "APPROVAL_PENDING" -> new PhaseState.ApprovalPending();
            case LANDING -> new PhaseState.Landing(new CommitId(needed(row.commitId)));
            case "COMPLETE" ->
                    new PhaseState.Complete(Optional.ofNullable(row.commitId).map(CommitId::new));
            case "FAILED" -> new PhaseState.Failed(new FailureReason(needed(row.failureReason)));
            case "SKIPPED" -> new PhaseState.Skipped();
            case String other -> throw new IllegalStateException("a phase in state " + other);
        };
    }

    private static Lease lease(PhaseRow row) {
        return new Lease(
                new LeaseId(needed(row.leaseId)),
                needed(row.leaseOwner),
                row.fence,
                needed(row.leaseExpiresAt));
    }

    private static <T> T needed(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }

    static void write(PhaseState state, PhaseRow row) {
        row.state = state instanceof PhaseState.Landing ? LANDING : state.word().name();
        row.readyAt = readyAt(state);
        row.commitId = commit(state);
        row.failureReason = reason(state);
        writeLease(state, row);
    }

    private static void writeLease(PhaseState state, PhaseRow row) {
        var lease =
                state instanceof PhaseState.Held held
                        ? Optional.of(held.lease())
                        : Optional.<Lease>empty();
        row.leaseId = lease.map(one -> one.id().value()).orElse(null);
        row.leaseOwner = lease.map(Lease::owner).orElse(null);
        row.leaseExpiresAt = lease.map(Lease::expiresAt).orElse(null);
    }

    private static @Nullable Instant readyAt(PhaseState state) {
        return state instanceof PhaseState.Queued queued ? queued.readyAt() : null;
    }

    private static @Nullable String commit(PhaseState state) {
        return switch (state) {
            case PhaseState.Landing landing -> landing.commit().value();
            case PhaseState.Complete complete ->
                    complete.commit().map(CommitId::value).orElse(null);
            case PhaseState.Queued _,
                    PhaseState.Held _,
                    PhaseState.ApprovalPending _,
                    PhaseState.Failed _,
                    PhaseState.Skipped _ ->
                    null;
        };
    }

    private static @Nullable String reason(PhaseState state) {
        return state instanceof PhaseState.Failed failed ? failed.reason().word() : null;
    }
}
