package dev.autopack.api.server.wiring;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.history.AttemptStore;
import dev.autopack.api.domain.learning.DecideRule;
import dev.autopack.api.domain.learning.LearnLessons;
import dev.autopack.api.domain.learning.LessonStore;
import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.ledger.LedgerPages;
import dev.autopack.api.domain.overview.ListPhases;
import dev.autopack.api.domain.overview.ListRuns;
import dev.autopack.api.domain.overview.Overviews;
import dev.autopack.api.domain.overview.ShowRun;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.plan.PlanStores;
import dev.autopack.api.domain.plan.StartRun;
import dev.autopack.api.domain.progress.EndOverdueRuns;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.request.OnlyOnce;
import dev.autopack.api.domain.request.RequestKeys;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.tier.TierStore;
import dev.autopack.api.domain.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts together the use cases about runs as a whole. */
class CoreWiring {
    static Supplier<LeaseId> leaseIds() {
        return () -> new LeaseId(UUID.randomUUID().toString());
    }

    @Produces
    @Singleton
    PlanStores planStores(RunStore runs, TierStore tiers, PhaseStore phases) {
        return new PlanStores(runs, tiers, phases);
    }

    @Produces
    @Singleton
    PhaseMoves phaseMoves(
            PlanStores stores, BudgetStore budget, Ledger ledger, LearnLessons lessons) {
        return new PhaseMoves(
                stores.runs(), stores.tiers(), stores.phases(), budget, ledger, lessons::learn);
    }

    @Produces
    @Singleton
    LearnLessons learnLessons(AttemptStore attempts, LessonStore lessons) {
        return new LearnLessons(attempts, lessons);
    }

    @Produces
    @Singleton
    DecideRule decideRule(Transactions transactions, LessonStore lessons, InstantSource clock) {
        return new DecideRule(transactions, lessons, clock);
    }

    @Produces
    @Singleton
    OnlyOnce onlyOnce(RequestKeys keys) {
        return new OnlyOnce(keys);
    }

    @Produces
    @Singleton
    StartRun startRun(
            Transactions transactions,
            PlanStores stores,
            OnlyOnce onlyOnce,
            Ledger ledger,
            InstantSource clock) {
        return new StartRun(transactions, stores, onlyOnce, ledger, clock);
    }

    @Produces
    @Singleton
    ShowRun showRun(Transactions transactions, PlanStores stores, LedgerPages ledger) {
        return new ShowRun(transactions, stores, ledger);
    }

    @Produces
    @Singleton
    ListRuns listRuns(Transactions transactions, Overviews overviews) {
        return new ListRuns(transactions, overviews);
    }

    @Produces
    @Singleton
    ListPhases listPhases(Transactions transactions, Overviews overviews) {
        return new ListPhases(transactions, overviews);
    }

    @Produces
    @Singleton
    EndOverdueRuns endOverdueRuns(
            Transactions transactions,
            PlanStores stores,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        return new EndOverdueRuns(
                transactions, stores.runs(), stores.phases(), moves, ledger, clock);
    }
}
