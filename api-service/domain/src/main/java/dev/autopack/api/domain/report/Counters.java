package dev.autopack.api.domain.report;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.phase.FailureReason;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.run.Run;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes over the counters that come with a report. Tokens are taken from callers without a lease
 * only: the others have settled theirs exactly.
 */
public final class Counters {
    private final PhaseMoves moves;
    private final BudgetStore budget;
    private final InstantSource clock;

    public Counters(PhaseMoves moves, BudgetStore budget, InstantSource clock) {
        this.moves = moves;
        this.budget = budget;
        this.clock = clock;
    }

    /** Keeps a phase that is still held, unless the tokens told of end its run. */
    Phase keep(Run run, Phase held, PhaseTally reported, Caller caller) {
        var counted = counted(held, reported, caller);
        if (overspent(counted, reported)) {
            return end(run, counted);
        }
        moves.keep(counted);
        return counted;
    }

    /** The phase with the counters; the caller keeps it. */
    Phase counted(Phase phase, PhaseTally reported, Caller caller) {
        var before = phase.tally();
        var untold = reported.tokensUsed() - before.tokensUsed() - before.tokensReserved();
        var tokensCount = caller.proof().isEmpty() && untold > 0;
        if (tokensCount) {
            budget.addSpent(phase.key(), untold);
        }
        var after = before.atLeast(reported);
        return phase.counted(tokensCount ? after.spending(untold) : after);
    }

    private boolean overspent(Phase counted, PhaseTally reported) {
        return reported.tokensUsed() > 0
                && budget.balance(counted.key().run())
                        .filter(BudgetStore.Balance::isOverspent)
                        .isPresent();
    }

    private Phase end(Run run, Phase counted) {
        Instant now = clock.instant();
        var failed = counted.giveUp(FailureReason.BUDGET_SPENT, now);
        moves.save(run, failed, now);
        return failed;
    }
}
