package dev.autopack.api.server.store.attempt;

import dev.autopack.api.domain.approval.ApprovalState;
import dev.autopack.api.domain.approval.Decision;
import dev.autopack.api.server.store.base.Cells;
import java.time.Instant;
import java.util.Optional;

/** An approval's state as columns: a word, the decision if there is one, and when it ended. */
record ApprovalStates(String word, Optional<Decision> decision, Optional<Instant> endedAt) {
    static ApprovalStates of(ApprovalState state) {
        return switch (state) {
            case ApprovalState.Pending _ -> undecided("PENDING", Optional.empty());
            case ApprovalState.Approved(var decision) -> decided("APPROVED", decision);
            case ApprovalState.Rejected(var decision) -> decided("REJECTED", decision);
            case ApprovalState.Spent(var decision, var at) ->
                    new ApprovalStates("SPENT", Optional.of(decision), Optional.of(at));
            case ApprovalState.Expired(var at) -> undecided("EXPIRED", Optional.of(at));
        };
    }

    /** Reads state, decided_by, decided_how, decided_why, decided_at, ended_at from a column on. */
    static ApprovalState read(Cells row, int at, Instant expiresAt) {
        return switch (row.text(at)) {
            case "PENDING" -> new ApprovalState.Pending(expiresAt);
            case "APPROVED" -> new ApprovalState.Approved(decision(row, at));
            case "REJECTED" -> new ApprovalState.Rejected(decision(row, at));
            case "SPENT" -> new ApprovalState.Spent(decision(row, at), row.instant(at + 5));
            case "EXPIRED" -> new ApprovalState.Expired(row.instant(at + 5));
            case String other -> throw new IllegalStateException("approval state " + other);
        };
    }

    private static Decision decision(Cells row, int at) {
        return new Decision(
                row.text(at + 1), row.text(at + 2), row.text(at + 3), row.instant(at + 4));
    }

    private static ApprovalStates decided(String word, Decision decision) {
        return new ApprovalStates(word, Optional.of(decision), Optional.empty());
    }

    private static ApprovalStates undecided(String word, Optional<Instant> endedAt) {
        return new ApprovalStates(word, Optional.empty(), endedAt);
    }
}
