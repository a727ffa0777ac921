package dev.autopack.api.domain.progress;

import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.run.Run;
import dev.autopack.api.domain.run.RunId;
import dev.autopack.api.domain.run.RunState;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Ends runs that have lasted longer than they may; who works on them loses the lease. */
public final class EndOverdueRuns {
    private static final int BATCH_MAX = 100;

    private final Transactions transactions;
    private final RunStore runs;
    private final PhaseStore phases;
    private final PhaseMoves moves;
    private final Ledger ledger;
    private final InstantSource clock;

    public EndOverdueRuns(
            Transactions transactions,
            RunStore runs,
            PhaseStore phases,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.runs = runs;
        this.phases = phases;
        this.moves = moves;
        this.ledger = ledger;
        this.clock = clock;
    }

    public int end() {
        var overdue = transactions.within(() -> runs.overdue(clock.instant(), BATCH_MAX));
        return (int) overdue.stream().filter(this::endOne).count();
    }

    private boolean endOne(RunId id) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var run =
                            runs.lock(id)
                                    .filter(found -> !found.state().isDone())
                                    .filter(found -> found.deadline().isBefore(now));
                    return run.isPresent() && end(run.get(), now);
                });
    }

    private boolean end(Run run, Instant now) {
        var all = phases.of(run.id());
        var busy = all.stream().filter(EndOverdueRuns::isBusy).findFirst();
        if (all.stream().map(Phase::state).anyMatch(PhaseState.Landing.class::isInstance)) {
            // The gate has passed it and git may have moved: it is landed first, ended after.
            return false;
        }
        if (busy.isPresent()) {
            moves.save(run, busy.get().giveUp(FailureReason.DURATION_EXCEEDED, now), now);
        } else {
            var reason = FailureReason.DURATION_EXCEEDED.word();
            var ended = run.moved(RunState.DONE_FAILED_BUDGET_EXHAUSTED, reason, now);
            runs.save(ended, Optional.empty());
        }
        ledger.append(
                new EntryDraft(
                        run.id().value(),
                        "run.overdue",
                        "api",
                        Map.of("max_duration_minutes", run.spec().caps().duration().toMinutes())));
        return true;
    }

    private static boolean isBusy(Phase phase) {
        return switch (phase.state()) {
            case PhaseState.Held _, PhaseState.ApprovalPending _, PhaseState.Landing _ -> true;
            case PhaseState.Queued _,
                    PhaseState.Complete _,
                    PhaseState.Failed _,
                    PhaseState.Skipped _ ->
                    false;
        };
    }
}
