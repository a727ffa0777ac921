package dev.autopack.api.server.wiring;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.budget.ReservationId;
import dev.autopack.api.domain.budget.ReserveTokens;
import dev.autopack.api.domain.budget.SettleTokens;
import dev.autopack.api.domain.budget.TenantCaps;
import dev.autopack.api.domain.leasing.ExpireLeases;
import dev.autopack.api.domain.leasing.FindReady;
import dev.autopack.api.domain.leasing.ImplicitLease;
import dev.autopack.api.domain.leasing.KeepLease;
import dev.autopack.api.domain.leasing.LeasePhases;
import dev.autopack.api.domain.leasing.LeaseStore;
import dev.autopack.api.domain.leasing.ReleaseLease;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.PhaseStore;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.transaction.Transactions;
import dev.autopack.api.server.config.ApiConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.UUID;

/** Puts together the use cases about leases and budgets. */
class LeaseWiring {
    @Produces
    @Singleton
    LeasePhases leasePhases(
            Transactions transactions,
            LeaseStore leases,
            PhaseMoves moves,
            Ledger ledger,
            LeasePhases.Terms terms) {
        return new LeasePhases(transactions, leases, moves, ledger, terms);
    }

    @Produces
    @Singleton
    LeasePhases.Terms leaseTerms(ApiConfig config, InstantSource clock) {
        return new LeasePhases.Terms(config.lease().duration(), clock, CoreWiring.leaseIds());
    }

    @Produces
    @Singleton
    ImplicitLease implicitLease(
            PhaseMoves moves, Ledger ledger, ApiConfig config, InstantSource clock) {
        var duration = config.lease().implicitDuration();
        var terms = new LeasePhases.Terms(duration, clock, CoreWiring.leaseIds());
        return new ImplicitLease(moves, ledger, terms);
    }

    @Produces
    @Singleton
    KeepLease keepLease(
            Transactions transactions, LeaseStore leases, ApiConfig config, InstantSource clock) {
        return new KeepLease(transactions, leases, config.lease().duration(), clock);
    }

    @Produces
    @Singleton
    ReleaseLease releaseLease(
            Transactions transactions,
            LeaseStore leases,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        return new ReleaseLease(transactions, leases, moves, ledger, clock);
    }

    @Produces
    @Singleton
    ExpireLeases expireLeases(
            Transactions transactions,
            LeaseStore leases,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        return new ExpireLeases(transactions, leases, moves, ledger, clock);
    }

    @Produces
    @Singleton
    FindReady findReady(Transactions transactions, LeaseStore leases, InstantSource clock) {
        return new FindReady(transactions, leases, clock);
    }

    @Produces
    @Singleton
    ReserveTokens reserveTokens(
            Transactions transactions,
            BudgetStore budget,
            PhaseStore phases,
            Ledger ledger,
            ReserveTokens.Terms terms) {
        return new ReserveTokens(transactions, budget, phases, ledger, terms);
    }

    @Produces
    @Singleton
    ReserveTokens.Terms budgetTerms(ApiConfig config, InstantSource clock) {
        return new ReserveTokens.Terms(
                new TenantCaps(
                        config.budget().tenantTokens().orElse(TenantCaps.NONE.tokens()),
                        config.budget().tenantCostMicros().orElse(TenantCaps.NONE.micros())),
                clock,
                () -> new ReservationId(UUID.randomUUID().toString()));
    }

    @Produces
    @Singleton
    SettleTokens settleTokens(
            Transactions transactions, BudgetStore budget, Ledger ledger, InstantSource clock) {
        return new SettleTokens(transactions, budget, ledger, clock);
    }
}
