package dev.autopack.api.domain.stage;

import dev.autopack.api.domain.lease.LeaseId;
import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.ledger.InMemoryLedger;
import dev.autopack.api.domain.plan.PlanStores;
import dev.autopack.api.domain.plan.StartRun;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.request.OnlyOnce;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** All stores in memory, with a clock that tests move. */
public final class InMemoryStage {
    public final TestClock clock = new TestClock();
    public final InMemoryLedger ledger = new InMemoryLedger(clock);
    public final InMemoryRuns runs = new InMemoryRuns();
    public final InMemoryBudget budget = new InMemoryBudget(runs);
    public final InMemoryLeases leases = new InMemoryLeases(runs);
    public final Transactions transactions =
            new Transactions() {
                @Override
                public synchronized <T> T within(Supplier<T> work) {
                    return work.get();
                }
            };
    public final PlanStores stores = new PlanStores(runs.runs, runs.tiers, runs.phases);
    public final PhaseMoves moves =
            new PhaseMoves(runs.runs, runs.tiers, runs.phases, budget, ledger, (_, _, _) -> {});
    private final AtomicInteger ids = new AtomicInteger();

    public LeasePhases.Terms terms() {
        return new LeasePhases.Terms(
                Duration.ofSeconds(30), clock, () -> new LeaseId("lease-" + ids.incrementAndGet()));
    }

    public StartRun startRun() {
        return new StartRun(
                transactions, stores, new OnlyOnce(new InMemoryRequestKeys()), ledger, clock);
    }

    /** A clock that stands still until it is moved. */
    public static final class TestClock implements InstantSource {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        public void pass(Duration time) {
            now = now.plus(time);
        }
    }
}
