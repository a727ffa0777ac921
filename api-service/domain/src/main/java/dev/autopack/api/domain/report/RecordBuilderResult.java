package dev.autopack.api.domain.report;

import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.leasing.ImplicitLease;
import dev.autopack.api.domain.ledger.CanonicalJson;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseState;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.run.RunType;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Keeps what a builder produced; a patch of a project takes the phase to the gate. */
public final class RecordBuilderResult {
    private final Transactions transactions;
    private final ImplicitLease leases;
    private final Counters counters;
    private final ReportStore reports;
    private final Ledger ledger;
    private final InstantSource clock;

    public RecordBuilderResult(
            Transactions transactions,
            ImplicitLease leases,
            Counters counters,
            ReportStore reports,
            Ledger ledger,
            InstantSource clock) {
        this.transactions = transactions;
        this.leases = leases;
        this.counters = counters;
        this.reports = reports;
        this.ledger = ledger;
        this.clock = clock;
    }

    public Phase record(PhaseKey key, Caller caller, BuilderResult result) {
        return transactions.within(
                () -> {
                    var now = clock.instant();
                    var work = leases.taken(key, caller);
                    var phase = work.phase();
                    phase.held();
                    var attempt = phase.attempts().number();
                    var calls = Math.max(result.builderCalls(), attempt);
                    var reported =
                            new PhaseTally(
                                    Amount.ofTokens(result.tokensUsed()),
                                    Amount.NONE,
                                    calls,
                                    0,
                                    0,
                                    0);
                    var moved =
                            work.run().spec().type() == RunType.PROJECT_BUILD
                                    ? moved(phase, result, now)
                                    : phase;
                    reports.add(
                            new Report(
                                    key,
                                    attempt,
                                    Report.Kind.BUILDER,
                                    caller.principal(),
                                    now,
                                    result.body()));
                    ledger.append(entry(key, attempt, caller, result));
                    return counters.keep(work.run(), moved, reported, caller);
                });
    }

    private static Phase moved(Phase phase, BuilderResult result, Instant now) {
        return result.outcome() == BuilderResult.Outcome.PATCH
                        && phase.state() instanceof PhaseState.Executing executing
                ? phase.within(executing.gate(), now)
                : phase;
    }

    private static EntryDraft entry(
            PhaseKey key, int attempt, Caller caller, BuilderResult result) {
        return new EntryDraft(
                key.run().value(),
                "builder.reported",
                caller.principal(),
                Map.of(
                        "phase_id", key.phase().value(),
                        "attempt", attempt,
                        "outcome", result.outcome().name(),
                        "report_hash", CanonicalJson.hash(result.body())));
    }
}
