package dev.autopack.api.server.wiring;

import dev.autopack.api.domain.budget.BudgetStore;
import dev.autopack.api.domain.issue.IssueStore;
import dev.autopack.api.domain.issue.ListIssues;
import dev.autopack.api.domain.issue.RecordIssue;
import dev.autopack.api.domain.leasing.ImplicitLease;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.progress.PhaseMoves;
import dev.autopack.api.domain.report.Counters;
import dev.autopack.api.domain.report.RecordAuditorResult;
import dev.autopack.api.domain.report.RecordBuilderResult;
import dev.autopack.api.domain.report.ReportStore;
import dev.autopack.api.domain.report.UpdatePhaseStatus;
import dev.autopack.api.domain.run.RunStore;
import dev.autopack.api.domain.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together the use cases about what is reported of phases. */
class ReportWiring {
    @Produces
    @Singleton
    Counters counters(PhaseMoves moves, BudgetStore budget, InstantSource clock) {
        return new Counters(moves, budget, clock);
    }

    @Produces
    @Singleton
    RecordBuilderResult recordBuilderResult(
            Transactions transactions,
            ImplicitLease leases,
            Counters counters,
            ReportStore reports,
            Ledger ledger,
            InstantSource clock) {
        return new RecordBuilderResult(transactions, leases, counters, reports, ledger, clock);
    }

    @Produces
    @Singleton
    RecordAuditorResult recordAuditorResult(
            Transactions transactions,
            ImplicitLease leases,
            Counters counters,
            ReportStore reports,
            Ledger ledger,
            InstantSource clock) {
        return new RecordAuditorResult(transactions, leases, counters, reports, ledger, clock);
    }

    @Produces
    @Singleton
    UpdatePhaseStatus updatePhaseStatus(
            Transactions transactions,
            ImplicitLease leases,
            PhaseMoves moves,
            Counters counters,
            Ledger ledger,
            InstantSource clock) {
        return new UpdatePhaseStatus(transactions, leases, moves, counters, ledger, clock);
    }

    @Produces
    @Singleton
    RecordIssue recordIssue(
            Transactions transactions,
            IssueStore issues,
            PhaseMoves moves,
            Ledger ledger,
            InstantSource clock) {
        return new RecordIssue(transactions, issues, moves, ledger, clock);
    }

    @Produces
    @Singleton
    ListIssues listIssues(Transactions transactions, IssueStore issues, RunStore runs) {
        return new ListIssues(transactions, issues, runs);
    }
}
