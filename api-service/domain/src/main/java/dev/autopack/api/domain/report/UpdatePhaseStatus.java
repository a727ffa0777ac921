package dev.autopack.api.domain.report;

import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.leasing.ImplicitLease;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseWord;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.progress.Work;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Takes a report of a phase's state for clients of the old kind; only legal moves are made. */
public final class UpdatePhaseStatus {
    private final Transactions transactions;
    private final ImplicitLease leases;
    private final PhaseMoves moves;
    private final Counters counters;
    private final Ledger ledger;
    private final InstantSource clock;

    public UpdatePhaseStatus(
            Transactions transactions,
            ImplicitLease leases,
            PhaseMoves moves,
            Counters counters,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.leases = leases;
        this.moves = moves;
        this.counters = counters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Gives the phase after it; one that asks to be complete stays held for the gate to decide. */
    public Phase update(PhaseKey key, Caller caller, StatusReport report) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var work =
                            report.to() == PhaseWord.EXECUTING
                                    ? leases.taken(key, caller)
                                    : leases.present(key, caller);
                    var counted = counters.counted(work.phase(), report.counters(), caller);
                    requireReach(work, caller, report.to());
                    var moved = move(new Work(work.run(), counted), report.to(), now);
                    var noted =
                            report.quality()
                                    .map(one -> moved.marks().quality(one.level(), one.blocked()))
                                    .map(moved::marked)
                                    .orElse(moved);
                    moves.save(work.run(), noted, now);
                    if (work.phase().word() != noted.word()) {
                        ledger.append(entry(work.phase(), noted, caller));
                    }
                    return noted;
                });
    }

    // A phase that is skipped and a run that is opened again pass no gate: who only works on phases
    // could end a run well without doing anything.
    private static void requireReach(Work work, Caller caller, PhaseWord to) {
        var reopens = to == PhaseWord.QUEUED && work.run().state().isDone();
        if (caller.reach() == Caller.Reach.REPORTS && (reopens || to == PhaseWord.SKIPPED)) {
            throw new Refusal(
                    Reason.DIRECTION_DENIED,
                    "skipping a phase and opening a run again need runs:write");
        }
    }

    private static Phase move(Work work, PhaseWord to, Instant now) {
        var phase = work.phase();
        return switch (to) {
            case QUEUED -> queue(work, now);
            case EXECUTING -> phase.within(executing(phase), now);
            case GATE -> phase.within(gate(phase), now);
            case CI_RUNNING -> phase.within(ciRunning(phase), now);
            case COMPLETE -> decidable(phase);
            case FAILED -> failed(phase, now);
            case SKIPPED -> skipped(work, now);
            case APPROVAL_PENDING -> throw phase.illegal(to);
        };
    }

    private static Phase queue(Work work, Instant now) {
        if (work.phase().state() instanceof PhaseState.Held) {
            return work.phase().release(now, now);
        }
        if (work.run().state().isDone() && !work.run().state().canReopen()) {
            throw over(work.run());
        }
        return work.phase().reset(now);
    }

    // A run that is over stays as it ended, with the phases that it did not come to.
    private static Phase skipped(Work work, Instant now) {
        if (work.run().state().isDone()) {
            throw over(work.run());
        }
        return work.phase().skip(now);
    }

    private static Refusal over(Run run) {
        return new Refusal(
                Reason.ILLEGAL_MOVE, "run %s is over: %s".formatted(run.id(), run.state()));
    }

    private static PhaseState.Held executing(Phase phase) {
        return switch (phase.state()) {
            case PhaseState.Executing executing -> executing;
            case PhaseState.Gate gate -> gate.rework();
            case PhaseState other -> throw illegal(phase, PhaseWord.EXECUTING, other);
        };
    }

    private static PhaseState.Held gate(Phase phase) {
        return switch (phase.state()) {
            case PhaseState.Gate gate -> gate;
            case PhaseState.Executing executing -> executing.gate();
            case PhaseState other -> throw illegal(phase, PhaseWord.GATE, other);
        };
    }

    private static PhaseState.Held ciRunning(Phase phase) {
        return switch (phase.state()) {
            case PhaseState.CiRunning running -> running;
            case PhaseState.Executing executing -> executing.runCi();
            case PhaseState other -> throw illegal(phase, PhaseWord.CI_RUNNING, other);
        };
    }

    private static Refusal illegal(Phase phase, PhaseWord to, PhaseState from) {
        return from instanceof PhaseState.Landing
                ? new Refusal(Reason.ILLEGAL_MOVE, "phase %s is landing".formatted(phase.key()))
                : phase.illegal(to);
    }

    private static Phase decidable(Phase phase) {
        if (!(phase.state() instanceof PhaseState.Held)) {
            throw phase.illegal(PhaseWord.COMPLETE);
        }
        return phase;
    }

    private static Phase failed(Phase phase, Instant now) {
        if (!(phase.state() instanceof PhaseState.Held)) {
            throw phase.illegal(PhaseWord.FAILED);
        }
        return phase.giveUp(FailureReason.REPORTED_FAILED, now);
    }

    private static EntryDraft entry(Phase before, Phase after, Caller caller) {
        return new EntryDraft(
                after.key().run().value(),
                "phase.moved",
                caller.principal(),
                Map.of(
                        "phase_id", after.key().phase().value(),
                        "from", before.word().name(),
                        "to", after.word().name()));
    }
}
