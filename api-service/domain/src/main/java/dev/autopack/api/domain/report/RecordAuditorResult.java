package dev.autopack.api.domain.report;

import dev.autopack.api.domain.leasing.Caller;
import dev.autopack.api.domain.leasing.ImplicitLease;
import dev.autopack.api.domain.ledger.CanonicalJson;
import dev.autopack.api.domain.ledger.EntryDraft;
import dev.autopack.api.domain.ledger.Ledger;
import dev.autopack.api.domain.phase.Phase;
import dev.autopack.api.domain.phase.PhaseKey;
import dev.autopack.api.domain.phase.PhaseTally;
import dev.autopack.api.domain.refusal.Reason;
import dev.autopack.api.domain.refusal.Refusal;
import dev.autopack.api.domain.run.Amount;
import dev.autopack.api.domain.transaction.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps a review, the whole of it. */
public final class RecordAuditorResult {
    private final Transactions transactions;
    private final ImplicitLease leases;
    private final Counters counters;
    private final ReportStore reports;
    private final Ledger ledger;
    private final InstantSource clock;

    public RecordAuditorResult(
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

    /** A review with its counters. */
    public record Review(
            String recommendation,
            int auditorCalls,
            long tokensUsed,
            Map<String, @Nullable Object> body) {}

    public Phase record(PhaseKey key, Caller caller, Review review) {
        return transactions.within(
                () -> {
                    var work = leases.taken(key, caller);
                    var phase = work.phase();
                    phase.held();
                    var attempt = phase.attempts().number();
                    requireSame(review, attempt);
                    reports.add(
                            new Report(
                                    key,
                                    attempt,
                                    Report.Kind.AUDITOR,
                                    caller.principal(),
                                    clock.instant(),
                                    review.body()));
                    ledger.append(entry(key, attempt, caller, review));
                    var reported = tally(phase, review);
                    return counters.keep(work.run(), phase, reported, caller);
                });
    }

    // A review that comes late is not one of the present attempt.
    private static void requireSame(Review review, int attempt) {
        if (review.body().get("attempt") instanceof Number told && told.intValue() != attempt) {
            throw new Refusal(
                    Reason.ATTEMPT_STALE,
                    "the review is of attempt %d, the phase is at %d"
                            .formatted(told.intValue(), attempt));
        }
    }

    /** A builder reports all tokens of its phase, an auditor those of its own calls. */
    private static PhaseTally tally(Phase phase, Review review) {
        var used = phase.tally().tokensUsed() + review.tokensUsed();
        return new PhaseTally(Amount.ofTokens(used), Amount.NONE, 0, review.auditorCalls(), 0, 0);
    }

    private static EntryDraft entry(PhaseKey key, int attempt, Caller caller, Review review) {
        return new EntryDraft(
                key.run().value(),
                "auditor.reported",
                caller.principal(),
                Map.of(
                        "phase_id", key.phase().value(),
                        "attempt", attempt,
                        "recommendation", review.recommendation(),
                        "opinions", listed(review, "opinions").map(each -> word(each)).toList(),
                        "disagreements", listed(review, "disagreements").count(),
                        "report_hash", CanonicalJson.hash(review.body())));
    }

    private static Stream<?> listed(Review review, String name) {
        return review.body().get(name) instanceof List<?> list ? list.stream() : Stream.empty();
    }

    // Who said what, without the words: these are in the report.
    private static String word(@Nullable Object opinion) {
        if (!(opinion instanceof Map<?, ?> said)) {
            return "";
        }
        var approves = Boolean.TRUE.equals(said.get("approved"));
        return "%s %s".formatted(said.get("role"), approves ? "approves" : "does not approve");
    }
}
